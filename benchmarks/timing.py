"""Times several things in turn, so that a machine that slows down slows all of them down."""

import os
import platform
import statistics
import time
from collections.abc import Callable


def medians(things: dict[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Median milliseconds of each, after one round that does not count."""
    found = {name: [] for name in things}
    for number in range(rounds + 1):
        for name, thing in things.items():
            begun = time.perf_counter()
            thing()
            if number:
                found[name].append(1000 * (time.perf_counter() - begun))
    return {name: round(statistics.median(times), 2) for name, times in found.items()}


def machine() -> dict[str, object]:
    """What it was measured on."""
    return {"system": platform.system(), "processor": platform.machine(), "threads": os.cpu_count()}
