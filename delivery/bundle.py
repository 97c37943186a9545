"""`python delivery/bundle.py [--out DIR] [--work DIR]`: the program as one folder that needs no Python.

Everything comes from the wheel, in an environment of its own. On Linux (x86-64) that has TensorFlow without CUDA, which
is much smaller: a bundle carries no GPU libraries.
"""

import argparse
import platform
import shutil
import subprocess
import sys
import tomllib
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYINSTALLER = "pyinstaller>=6.11,<7"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="where the folder `unroll` is put")
    parser.add_argument("--work", type=Path, default=ROOT / "build" / "bundle", help="for what is needed meanwhile")
    options = parser.parse_args()
    python = _environment(options.work.resolve())
    _build(python, options.work.resolve(), options.out.resolve())
    made = options.out.resolve() / "unroll"
    _strip(made)
    size = sum(file.stat().st_size for file in made.rglob("*") if file.is_file() and not file.is_symlink())
    print(f"{made} ({size / 1e6:,.0f} MB). Start {made / 'unroll'}{'.exe' if sys.platform == 'win32' else ''}.")
    return 0


def _environment(work: Path) -> Path:
    """Makes or completes an environment with the wheel in it; its interpreter."""
    folder = work / "venv"
    if not folder.exists():
        venv.create(folder, with_pip=True)
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    pip = [python, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "install", PYINSTALLER, *needed()], check=True)
    shutil.rmtree(work / "wheel", ignore_errors=True)
    subprocess.run([*pip, "wheel", "--no-deps", "--wheel-dir", work / "wheel", ROOT], check=True)
    subprocess.run([*pip, "install", "--no-deps", "--force-reinstall", *(work / "wheel").glob("*.whl")], check=True)
    return python


def needed() -> list[str]:
    """What the program needs, with the smaller TensorFlow where there is one."""
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    if (sys.platform, platform.machine()) != ("linux", "x86_64"):
        return listed
    return [line.replace("tensorflow", "tensorflow-cpu") if line.startswith("tensorflow") else line for line in listed]


def _build(python: Path, work: Path, out: Path) -> None:
    recipe = ROOT / "delivery" / "bundle.spec"
    places = ["--distpath", out, "--workpath", work / "pyinstaller"]
    command = [python, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *places, recipe]
    subprocess.run(command, check=True, cwd=work)


def _strip(made: Path) -> None:
    """Takes the symbols for debuggers out of TensorFlow's libraries: a fifth of the whole."""
    if sys.platform == "linux" and (tool := shutil.which("strip")):
        for library in (made / "_internal" / "tensorflow").glob("libtensorflow_*.so.*"):
            subprocess.run([tool, "--strip-unneeded", library], check=True)


if __name__ == "__main__":
    sys.exit(main())
