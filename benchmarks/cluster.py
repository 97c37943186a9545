"""Pictures a second in one process and through Ray on the same processors, and the driver's memory with many texts.

Each run is the command line in a process of its own; the speeds are those that it tells once it has started.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from benchmarks.timing import machine
from suite.batch.cluster import imported
from suite.places import shipped

ROOT = Path(__file__).parent.parent
PICTURES = 256
TEXTS = (1_000, 100_000)
MEGABYTE = 10**6

# Prints what the command prints, then the most memory that its process had, in kilobytes (on macOS bytes).
_COMMAND = """
import resource, sys
from suite.cli import main
status = main(sys.argv[1:])
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
sys.exit(status)
"""


def measure(rounds: int = 3) -> dict:
    imported()
    with tempfile.TemporaryDirectory() as folder:
        source = _pictures(Path(folder))
        engines = {"local": [], "ray_1": ["--workers", "1"]}
        if (os.cpu_count() or 1) > 1:
            engines["ray_2"] = ["--workers", "2"]
        speeds = {name: [] for name in engines}
        for number in range(rounds):
            for name, flags in engines.items():
                out = Path(folder, f"{name}-{number}" + (".jsonl" if name == "local" else ""))
                engine = [] if name == "local" else ["--engine", "ray", *flags]
                speeds[name].append(_run("captioning", source, out, *engine)[0]["speed"])
        rates = {name: round(median(several), 2) for name, several in speeds.items()}
        memory = {f"driver_{count}_texts": _driver(Path(folder), count) for count in TEXTS}
    ratios = {f"{name}_vs_local": round(rate / rates["local"], 3) for name, rate in rates.items() if name != "local"}
    fewest, most = (memory[f"driver_{count}_texts"] for count in TEXTS)
    return {
        "rates": {f"pictures_per_second_{name}": rate for name, rate in rates.items()},
        "medians_ms": {f"picture_{name}": round(1000 / rate, 1) for name, rate in rates.items()},
        "ratios": {
            "ray_vs_local": max(ratios.values()),
            **ratios,
            "driver_memory": round(most / fewest, 2),
        },
        "megabytes": memory,
        "machine": machine(),
    }


def _pictures(folder: Path) -> Path:
    """A tree of as many pictures; the shipped samples over and over."""
    samples = sorted((shipped("resources") / "samples").glob("*.jpg"))
    for number in range(PICTURES):
        path = folder / "pictures" / f"{number // 64:02d}" / f"{number:04d}.jpg"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.symlink_to(samples[number % len(samples)])
    return folder / "pictures"


def _driver(folder: Path, count: int) -> float:
    """The most memory that the driver of a batch of so many texts had, in megabytes."""
    source = folder / f"{count}.txt"
    source.write_text("".join(f"The room number {number} was lovely.\n" for number in range(count)))
    _, memory = _run("sentiment", source, folder / str(count), "--engine", "ray")
    return round(memory / MEGABYTE, 1)


def _run(task: str, source: Path, out: Path, *flags: str) -> tuple[dict, int]:
    """What a batch says, and the most bytes that its process had."""
    command = [sys.executable, "-c", _COMMAND, "batch", task, str(source), "--out", str(out), *flags, "--json"]
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True, timeout=3600)
    said, memory = done.stdout.splitlines()
    return json.loads(said), int(memory) * (1 if sys.platform == "darwin" else 1024)
