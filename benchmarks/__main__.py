"""`python -m benchmarks NAME [--json]`: runs one benchmark and prints its medians and ratios."""

import argparse
import importlib
import json
import sys
from pathlib import Path

from suite import backend
from suite.errors import UserError

NAMES = ("translation", "sentiment", "captioning", "handwriting", "start", "window", "look", "cluster")
MEASURED_ON_DATA = ("translation", "sentiment")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("name", choices=NAMES)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--data", type=Path, help="folder of data sets to measure on besides")
    parsed = parser.parse_args()
    if parsed.data and parsed.name not in MEASURED_ON_DATA:
        parser.error(f"--data is for {' and '.join(MEASURED_ON_DATA)}. Received it with {parsed.name}; leave it out.")
    backend.prepare()
    try:
        arguments = {"data": parsed.data} if parsed.data else {}
        found = importlib.import_module(f"benchmarks.{parsed.name}").measure(**arguments)
    except ModuleNotFoundError as error:
        print(f"This benchmark needs {error.name}. Install it with `pip install -e .[bench]`.", file=sys.stderr)
        return 2
    except UserError as error:
        print(error, file=sys.stderr)
        return error.status
    if parsed.json:
        print(json.dumps({"benchmark": parsed.name, **found}))
        return 0
    for group, values in found.items():
        for name, value in values.items() if isinstance(values, dict) else [("", values)]:
            print(f"{group:18} {name:28} {value}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
