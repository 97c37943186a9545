"""How much memory a process uses, where the system says so without further libraries."""

import re
from pathlib import Path

_RESIDENT = re.compile(r"^VmRSS:\s+(\d+) kB$", re.MULTILINE)


def resident(pid: int | None) -> int:
    """Bytes of a process in memory; 0 where that is not known."""
    try:
        found = _RESIDENT.search(Path(f"/proc/{pid}/status").read_text())
    except OSError:
        return 0
    return int(found[1]) * 1024 if found else 0
