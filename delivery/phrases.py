"""The texts of `suite` that a window shows, as they stand in the source: those that can be translated, and others."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

SAYS = ("say", "Phrase", "UserError", "ModelError", "WorkerError")  # take a template, and its values by name
_TOLD = {"Progress": "stage", "Failed": "message", "Result": "note", "Restarted": "reason", "Device": "label"}
# What only the command line says, which is English.
_ELSEWHERE = re.compile(
    r"suite/(cli|training)/|suite/batch/(cluster|shards)\.py|suite/history/__main__\.py"
    r"|suite/tasks/.*/(data|train|evaluate|features|ngrams)\.py"
)
# Three words, or a sentence.
_PROSE = re.compile(r"[A-Za-z]{2,}[,;:]? [A-Za-z]{2,}[,;:]? [A-Za-z]|[A-Za-z]{2,} .*[.?!]$")


def shown(path: Path, root: Path) -> bool:
    """Whether a window may show what a module of `suite` says."""
    return not _ELSEWHERE.match(path.relative_to(root).as_posix())


def templates(tree: ast.Module) -> Iterator[str]:
    """The literals that can be translated."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            if _name(node) in SAYS and node.args and _literal(node.args[0]):
                yield node.args[0].value
            elif _name(node) == "Progress":
                yield from (keyword.value.value for keyword in node.keywords if _literal(keyword.value))


def untranslatable(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and source of what is told to people in a way that the catalogue cannot know."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            told = [node.args[0]] if _name(node) in SAYS and node.args else []
            told += [keyword.value for keyword in node.keywords if keyword.arg == _TOLD.get(_name(node))]
            yield from ((part.lineno, ast.unparse(part)) for part in told if _made_on_the_spot(part))
            if _name(node) in ("Failed", "Result", "Restarted", "Device"):
                yield from ((part.lineno, part.value) for part in told if _literal(part) and part.value)


def prose(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and source of sentences that stand outside of `say`, where everything but names is shown."""
    known = {id(part) for node in ast.walk(tree) for part in _known(node)}
    for node in ast.walk(tree):
        if id(node) not in known and (isinstance(node, ast.JoinedStr) or _literal(node)):
            text = "".join(part.value for part in ast.walk(node) if _literal(part))
            if _PROSE.search(text):
                yield node.lineno, text


def _known(node: ast.AST) -> Iterator[ast.AST]:
    """What is a template or a docstring."""
    if isinstance(node, ast.Call) and _name(node) in SAYS and node.args:
        yield node.args[0]
    if isinstance(node, ast.Call) and _name(node) == "Progress":
        yield from (keyword.value for keyword in node.keywords if _literal(keyword.value))
    if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node):
        yield node.body[0].value
    if isinstance(node, ast.JoinedStr):  # is looked at as a whole
        yield from node.values


def _name(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else ""


def _literal(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _made_on_the_spot(node: ast.AST) -> bool:
    """Whether a text is put together there: an f-string, a sum, a format."""
    if isinstance(node, ast.IfExp):
        return _made_on_the_spot(node.body) or _made_on_the_spot(node.orelse)
    formatted = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format"
    return isinstance(node, ast.JoinedStr | ast.BinOp) or formatted
