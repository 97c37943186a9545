"""The walls of the house: who may import whom."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_the_import_contracts_hold():
    linter = Path(sys.executable).with_name("lint-imports")
    run = subprocess.run([linter], cwd=ROOT, capture_output=True, text=True, timeout=100)
    assert run.returncode == 0, run.stdout


def test_the_wall_is_light():
    modules = "suite.spec, suite.events, suite.request, suite.registry, suite.cli, suite.worker.client"
    modules += ", suite.batch, suite.history, suite.settings"
    heavy = "('tensorflow', 'keras', 'sentencepiece', 'nltk', 'PIL', 'PySide6')"
    code = f"import sys, {modules}; [suite.registry.spec(n) for n in suite.registry.names()]"
    code += f"; print([m for m in {heavy} if m in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert run.stdout.strip() == "[]", run.stdout + run.stderr
