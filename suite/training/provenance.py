"""How a network was made, for its manifest."""

import subprocess
from pathlib import Path

from suite.artefact import Artefact, Training


def made_by(task: str, begun: Artefact | None = None, **options: object) -> Training:
    """The command that trains a task so, from the model `begun` if any, and the revision of the code, if this is a
    checkout."""
    options |= {"from": begun and begun.model[:12]}
    flags = "".join(f" --{name} {value}" for name, value in options.items() if value is not None)
    git = ["git", "-C", str(Path(__file__).parent), "rev-parse", "HEAD"]
    try:
        revision = subprocess.run(git, capture_output=True, text=True, check=True, timeout=10).stdout.strip()
    except (OSError, subprocess.SubprocessError):
        revision = ""
    return Training(f"unroll train {task} --data DATA --out OUT{flags}", revision)
