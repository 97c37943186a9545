"""What can be seen of this machine without TensorFlow, in milliseconds."""

import ast
import importlib.util
import os
import platform
import re
import shutil
import subprocess
from importlib import metadata
from pathlib import Path

import msgspec

from suite.worker.probe import Probe

_DRIVER = Path("/proc/driver/nvidia/version")
_PCI = Path("/sys/bus/pci/devices")
_DRM = Path("/sys/class/drm")  # where Linux lists graphics cards of all makers
_NVIDIA = "0x10de"
_OTHERS = {"0x1002": "AMD", "0x8086": "Intel"}


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """What was measured.

    Attributes:
        system: "Linux", "Windows" or "Darwin".
        threads: that the processor computes with.
        tensorflow: the installed package and its version; empty if there is none.
        total: bytes of the machine's memory; 0 where it is not known.
        cuda: the version that TensorFlow is built with, by its own files; empty if without, None where they do not say.
        cards: NVIDIA's cards on the PCI bus; None where that cannot be seen.
        others: makers of other graphics cards, one for each card.
        driver: NVIDIA's version as the driver or nvidia-smi tells it; empty if neither does.
        memory: bytes of each card, from nvidia-smi.
        distributions: the Linux that this is, and those that it is made from.
        probe: None where there was no reason to ask.
    """

    system: str
    threads: int
    tensorflow: str
    total: int = 0
    cuda: str | None = None
    cards: int | None = None
    others: tuple[str, ...] = ()
    driver: str = ""
    memory: tuple[int, ...] = ()
    distributions: tuple[str, ...] = ()
    probe: Probe | None = None


def look() -> Facts:
    driver, memory = _driver()
    package = _tensorflow()
    return Facts(
        system=platform.system(),
        threads=threads(),
        tensorflow=package,
        total=total(),
        cuda="" if package.startswith("tensorflow-cpu") else _cuda(),
        cards=_cards(),
        others=_others(),
        driver=driver,
        memory=memory,
        distributions=_distributions(),
    )


def threads() -> int:
    told = os.environ.get("TF_NUM_INTRAOP_THREADS", "")
    if told.isdigit() and int(told):
        return int(told)
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def total() -> int:
    """The machine's memory in bytes; 0 where the system does not tell it so."""
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, OSError, ValueError):  # Windows, and systems without these names
        return 0


def _tensorflow() -> str:
    for name in ("tensorflow", "tensorflow-cpu"):
        try:
            return f"{name} {metadata.version(name)}"
        except metadata.PackageNotFoundError:
            continue
    return ""


def _cuda() -> str | None:
    """What the file says that TensorFlow itself reads; to import it would take seconds."""
    try:
        found = importlib.util.find_spec("tensorflow")
        path = Path(found.origin).parent / "python" / "platform" / "build_info.py"
        pairs = ast.literal_eval(re.search(r"OrderedDict\((\[.*\])\)", path.read_text("utf-8"))[1])
        build = dict(pairs)
    except (AttributeError, OSError, SyntaxError, TypeError, ValueError):  # a bundle has no such file
        return None
    return str(build.get("cuda_version", "")) if build.get("is_cuda_build") else ""


def _cards() -> int | None:
    """NVIDIA's display controllers (class 03) on the bus."""
    if not _PCI.is_dir():
        return None
    return sum(
        _read(card / "vendor") == _NVIDIA and _read(card / "class").startswith("0x03") for card in _PCI.iterdir()
    )


def _others() -> tuple[str, ...]:
    """The makers of the cards that Linux draws with, NVIDIA apart; of a card's outlets none is counted."""
    if not _DRM.is_dir():
        return ()
    cards = sorted(folder / "device" for folder in _DRM.iterdir() if re.fullmatch(r"card\d+", folder.name))
    return tuple(_OTHERS[vendor] for card in cards if (vendor := _read(card / "vendor")) in _OTHERS)


def _read(path: Path) -> str:
    try:
        return path.read_text().strip()
    except OSError:
        return ""


def _driver() -> tuple[str, tuple[int, ...]]:
    """The driver's version, and the memory of its cards in bytes."""
    tool = shutil.which("nvidia-smi")
    if tool:
        query = [tool, "--query-gpu=driver_version,memory.total", "--format=csv,noheader,nounits"]
        try:
            answer = subprocess.run(query, capture_output=True, text=True, timeout=10, stdin=subprocess.DEVNULL).stdout
        except (OSError, subprocess.TimeoutExpired):
            answer = ""
        rows = re.findall(r"^([\d.]+), (\d+)$", answer, re.MULTILINE)
        if rows:
            return rows[0][0], tuple(int(memory) * 2**20 for _, memory in rows)
    try:
        version = re.search(r"\d+\.\d+(\.\d+)?", _DRIVER.read_text().splitlines()[0])
        return (version[0] if version else "of unknown version"), ()
    except (OSError, IndexError):
        return "", ()


def _distributions() -> tuple[str, ...]:
    try:
        told = platform.freedesktop_os_release()
    except OSError:
        return ()
    return (told.get("ID", ""), *told.get("ID_LIKE", "").split())
