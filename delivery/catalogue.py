"""The French catalogue: gathers every text that the window says, keeps what is translated, compiles it.

`python -m delivery.catalogue` does all three; what it calls unfinished is to be translated in the .ts, by hand or in
Qt Linguist. Qt's own lupdate does not see texts that are data, as those of the specs are; lrelease compiles.
"""

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from delivery.phrases import shown, templates
from gui.language import CATALOGUE, CONTEXT
from suite import registry
from suite.settings import SETTINGS
from suite.spec import View

ROOT = Path(__file__).resolve().parent.parent
TS = ROOT / "resources" / "translations" / f"{CATALOGUE}.ts"
_SHOWN = ("title", "short", "summary", "label", "help", "placeholder", "unit", "working", "group")  # of a spec
_LISTS = ("choices", "degree_labels")
_DIRECTIONS = ("forward", "backward")  # of layers, which are told by their names
_FIELD = re.compile(r"\{[^}]*\}")
_WORDS = re.compile(r"[^\W\d_]|[“:;?!]")  # or what French has signs or blanks of its own for


def texts() -> dict[str, str]:
    """Every text in English, and where it was found."""
    found: dict[str, str] = {}
    for where, text in (*_in_gui(), *_in_specs(), *_in_suite(), *(("suite/looks", text) for text in _DIRECTIONS)):
        if _WORDS.search(_FIELD.sub("", text)):
            found.setdefault(text, where)
    return found


def translations(path: Path = TS) -> dict[str, str]:
    """What the catalogue has; empty for what is not translated yet."""
    if not path.exists():
        return {}
    messages = ElementTree.parse(path).getroot().iter("message")
    return {message.findtext("source", ""): _finished(message) for message in messages}


def _finished(message: ElementTree.Element) -> str:
    made = message.find("translation")
    return "" if made is None or made.get("type") else made.text or ""


def write(path: Path = TS, known: dict[str, str] | None = None) -> list[str]:
    """Writes the catalogue anew; the texts that are not translated yet."""
    known = translations(path) if known is None else known
    root = ElementTree.Element("TS", version="2.1", language="fr_FR", sourcelanguage="en")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    missing = []
    for text, where in sorted(texts().items(), key=lambda pair: (pair[1], pair[0])):
        message = ElementTree.SubElement(context, "message")
        ElementTree.SubElement(message, "location", filename=f"../../{where}")
        ElementTree.SubElement(message, "source").text = text
        made = ElementTree.SubElement(message, "translation")
        made.text = known.get(text, "")
        if not made.text:
            made.set("type", "unfinished")
            missing.append(text)
    ElementTree.indent(root, "    ")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(head + ElementTree.tostring(root, encoding="unicode") + "\n", "utf-8")
    return missing


def compile_to(path: Path) -> None:
    """Compiles the catalogue with Qt's lrelease."""
    program = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([program, "-silent", TS, "-qm", path], check=True)


def _in_gui() -> Iterator[tuple[str, str]]:
    """The literals that `tr`, `mark` and `counted` are given."""
    for path in sorted((ROOT / "gui").rglob("*.py")):
        where = str(path.relative_to(ROOT))
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            called = node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""
            given = [arg.value for arg in node.args if isinstance(arg, ast.Constant)] if called else []
            if called in ("tr", "mark", "say"):
                yield from ((where, text) for text in given)
            elif called == "counted" and given:
                one = [given[0].removesuffix("s")] if len(given) == 1 else []
                yield from ((where, f"{{count}} {noun}") for noun in given + one)


def _in_specs() -> Iterator[tuple[str, str]]:
    """What the window shows of specs, settings and shipped models."""
    for name in (*registry.names(), *registry.lessons()):
        spec = registry.spec(name)
        where = str(Path(registry.part(name, "spec").__file__).relative_to(ROOT))
        yield from ((where, text) for text in _of(spec))
    for setting in SETTINGS:
        yield from (("suite/settings/declared.py", text) for text in _of(setting))
    for path in sorted((ROOT / "trained").glob("*/manifest.json")):
        yield str(path.relative_to(ROOT)), msgspec.json.decode(path.read_bytes())["licence"]


def _of(part: Any) -> Iterator[str]:
    if isinstance(part, (tuple, list)):
        for one in part:
            yield from _of(one)
    elif isinstance(part, msgspec.Struct):
        for name in part.__struct_fields__:
            value = getattr(part, name)
            if name in _SHOWN and isinstance(value, str):
                yield value
            elif name in _LISTS:
                yield from value
            elif name == "asks" and isinstance(part, View):  # the window has its own words for these
                yield from (text for option in value for text in getattr(option, "choices", ()))
            else:
                yield from _of(value)


def _in_suite() -> Iterator[tuple[str, str]]:
    """What the worker says: lessons, errors, notes, stages, explanations."""
    for path in sorted((ROOT / "suite").rglob("*.py")):
        if shown(path, ROOT):
            where = path.relative_to(ROOT).as_posix()
            yield from ((where, text) for text in templates(ast.parse(path.read_text("utf-8"))))


def main() -> int:
    missing = write()
    compile_to(TS.with_suffix(".qm"))
    print(f"{len(texts())} texts, {len(missing)} of them not translated yet.", *missing, sep="\n  ")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
