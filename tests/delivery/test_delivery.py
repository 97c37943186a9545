"""What people install: the wheel in a clean environment, and the bundle, which needs no Python."""

import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from suite import registry
from tests.delivery.use import use

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "pip", "-q", "--disable-pip-version-check", "wheel", "--no-deps", "-w", folder, ROOT],
        check=True,
    )
    return next(folder.glob("*.whl"))


@pytest.mark.soak
def test_the_wheel_holds_the_networks_and_what_a_desktop_needs(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    for task in registry.names():
        assert {f"suite/trained/{task}/{name}" for name in ("manifest.json", "weights.safetensors", "CARD.md")} <= names
    assert "suite/resources/samples/cat.jpg" in names
    assert any(name.endswith("share/applications/unroll.desktop") for name in names)
    assert any(name.endswith("apps/unroll.svg") for name in names)
    assert not any("screens" in name or name.startswith("tests/") for name in names)


@pytest.mark.soak
def test_the_wheel_translates_in_a_clean_environment(wheel, tmp_path):
    place = tmp_path / "clean"
    venv.create(place, with_pip=True)
    subprocess.run([place / "bin" / "pip", "-q", "--disable-pip-version-check", "install", wheel], check=True)
    use(place / "bin" / "unroll", tmp_path)


@pytest.mark.soak
def test_the_bundle_translates_without_python(tmp_path):
    command = [sys.executable, ROOT / "delivery" / "bundle.py", "--out", tmp_path / "out", "--work", tmp_path / "work"]
    subprocess.run(command, check=True)
    use(tmp_path / "out" / "unroll" / "unroll", tmp_path)
