"""The grammar of the command line; the flags of a task are made from its spec."""

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from suite import registry
from suite.batch.shards import FORMS
from suite.cli import batch, evaluate, history, listing, run, train
from suite.cli.options import PREFIX
from suite.cli.reset import Reset
from suite.cli.version import Version
from suite.errors import UserError
from suite.settings import PICTURE_WIDTH
from suite.spec import AnyField, AnyOption, Choice, InkView, Number, TaskSpec


class Parser(argparse.ArgumentParser):
    """argparse, but a mistake is one line, and the exit status is the suite's."""

    def parse_known_args(self, args=None, namespace=None):
        """Refuses what is not known here, where the help that can be named is the verb's own."""
        parsed, unknown = super().parse_known_args(args, namespace)
        if unknown:
            self.error(f"unrecognized arguments: {' '.join(unknown)}")
        return parsed, unknown

    def error(self, message):
        raise UserError(f"{message[:1].upper()}{message[1:]}. Try `{self.prog} --help`.")


def build() -> Parser:
    """The whole grammar. Each verb leaves its function in `do`."""
    parser = Parser(prog="unroll", description="Recurrent networks to use and to look into.", allow_abbrev=False)
    parser.add_argument("--reset-settings", action=Reset, help="set the settings aside and go back to the defaults")
    parser.add_argument("--version", action=Version, help="print the version")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB", parser_class=Parser)
    for name, function, text in (
        ("tasks", listing.tasks, "what there is to do"),
        ("models", listing.models, "the networks that ship with the program"),
        ("devices", listing.devices, "processors and GPUs, and why a GPU is not used"),
    ):
        _finish(verbs.add_parser(name, help=text, allow_abbrev=False), function)
    _tasks(
        verbs.add_parser("run", help="one input, or a lesson", allow_abbrev=False), _run, run.run, registry.lessons()
    )
    _tasks(verbs.add_parser("batch", help="many inputs", allow_abbrev=False), _batch, batch.batch)
    _tasks(verbs.add_parser("train", help="make a network", allow_abbrev=False), _train, train.train)
    _tasks(verbs.add_parser("evaluate", help="score a network", allow_abbrev=False), _evaluate, evaluate.evaluate)
    done = verbs.add_parser("history", help="what was done in the window", allow_abbrev=False)
    history.add_arguments(done, _whole)
    _finish(done, history.history)
    return parser


def _tasks(parser: Parser, add, function, lessons: Sequence[str] = ()) -> None:
    tasks = parser.add_subparsers(dest="task", required=True, metavar="TASK", parser_class=Parser)
    for name in (*registry.names(), *lessons):
        spec = registry.spec(name)
        child = tasks.add_parser(name, help=spec.summary.replace("%", "%%"), allow_abbrev=False)
        add(child, spec)
        _finish(child, function)


def _finish(parser: Parser, function) -> None:
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.set_defaults(do=function)


def _run(parser: Parser, spec: TaskSpec) -> None:
    if spec.inputs:
        _inputs(parser, spec.inputs[0])
    else:
        parser.set_defaults(input=None, file=None, further=None)
    parser.add_argument("--seed", type=_whole(0), default=0, help="where chance comes from")
    parser.add_argument("--explain", metavar="KIND", choices=[view.name for view in spec.explanations])
    parser.add_argument(
        "--ask", action="append", metavar="NAME=VALUE", help="what the explanation is asked with; see `tasks --json`"
    )
    parser.add_argument("--trace", type=Path, metavar="FILE", help="write the run and all its explanations there")
    parser.add_argument("--out", type=Path, metavar="FILE", help="write the result there")
    if any(isinstance(view, InkView) for view in spec.outputs):
        wide = PICTURE_WIDTH
        kind = _whole(wide.low, wide.high)
        text = f"of a picture (.png) in --out, in pixels; {wide.default} by default"
        parser.add_argument("--width", type=kind, default=wide.default, metavar="N", help=text)
    _computing(parser, spec)


def _inputs(parser: Parser, first: AnyField) -> None:
    parser.add_argument("input", nargs="?", metavar="INPUT", help=f"{first.label}; - is standard input. {first.help}")
    parser.add_argument("--file", type=Path, metavar="PATH", help="read the text from a file")
    parser.add_argument("--input", action="append", dest="further", metavar="NAME=PATH", help="fill a further field")


def _batch(parser: Parser, spec: TaskSpec) -> None:
    parser.add_argument("source", type=Path, metavar="FILE|FOLDER")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help=".jsonl or .csv; with ray a folder")
    parser.add_argument("--column", metavar="NAME", help="the column of a table (.csv, .tsv, .jsonl, .parquet)")
    parser.add_argument("--resume", action="store_true", help="go on with what --out already holds")
    parser.add_argument("--engine", choices=("local", "ray"), default="local", help="what the work is done by")
    ray = parser.add_argument_group("with --engine ray")
    ray.add_argument("--address", help="of a Ray that runs; without it one is started here, and ended")
    ray.add_argument("--workers", type=_whole(1), metavar="N", help="processes; one for each machine by default")
    ray.add_argument("--form", choices=FORMS, help=f"of the files in --out; {FORMS[0]} by default")
    _computing(parser, spec)


def _train(parser: Parser, spec: TaskSpec) -> None:
    data = "a folder of data sets, or a file of your own (the README says of what form)"
    parser.add_argument("--data", type=Path, required=True, metavar="DIR|FILE", help=data)
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="the model folder to make")
    parser.add_argument("--limit", type=_whole(1), metavar="N", help="at most N items of each set")
    parser.add_argument("--epochs", type=_whole(1), metavar="N", help="passes over the data")
    parser.add_argument("--resume", action="store_true", help="go on with the run in --out")
    parser.add_argument("--from", type=Path, dest="start", metavar="DIR", help="a model folder to start from")
    several = parser.add_argument_group("on several machines")
    several.add_argument("--machines", metavar="HOST:PORT,...", help="all of them; the first one writes the model")
    several.add_argument("--machine", type=_whole(0), metavar="K", help="which of them this is, from 0")


def _evaluate(parser: Parser, spec: TaskSpec) -> None:
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument("--split", required=True, metavar="NAME", help="train, dev, ...")
    parser.add_argument("--limit", type=_whole(1), metavar="N", help="at most N items of each set")
    parser.add_argument("--out", type=Path, metavar="FILE", help="write the figures there")
    parser.add_argument("--model", type=Path, metavar="DIR", help="a model folder other than the shipped one")
    parser.add_argument("--device", default="cpu", type=_device, metavar="DEVICE", help="cpu or gpu:N")


def _computing(parser: Parser, spec: TaskSpec) -> None:
    if spec.name in registry.lessons():
        parser.set_defaults(model=None, device="cpu")
    else:
        parser.add_argument("--model", type=Path, metavar="DIR", help="a model folder other than the shipped one")
        parser.add_argument("--device", default="cpu", type=_device, metavar="DEVICE", help="cpu or gpu:N")
    group = parser.add_argument_group("options of " + spec.name)
    for option in spec.options:
        group.add_argument(f"--{option.name}", dest=PREFIX + option.name, metavar="VALUE", help=_explained(option))


def _explained(option: AnyOption) -> str:
    match option:
        case Choice():
            values = ", ".join(option.choices)
        case Number():
            values = f"{option.low:g} to {option.high:g}"
        case _:
            values = type(option).__name__.lower()
    return f"{option.help} {values}; {option.default} by default.".replace("%", "%%")


def _whole(low: int, high: int = sys.maxsize):
    def number(text: str) -> int:
        try:
            value = int(text)
        except ValueError:
            value = low - 1
        if not low <= value <= high:
            upto = f" to {high}" if high < sys.maxsize else ""
            raise argparse.ArgumentTypeError(f"it must be a whole number from {low}{upto}; received {text!r}")
        return value

    return number


def _device(text: str) -> str:
    if not re.fullmatch(r"cpu|gpu:\d+", text):
        raise argparse.ArgumentTypeError(f"it must be cpu or gpu:N; received {text!r}")
    return text
