"""Damaged pictures are read or refused, and do not end the process that reads them."""

import subprocess
import sys

import pytest


def fuzzed(seed, count):
    command = [sys.executable, "-m", "tests.image.fuzz", str(seed), str(count)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=1200)
    assert done.returncode == 0, f"seed {seed}: {done.returncode}\n{done.stderr[-2000:]}"
    return [int(number) for number in done.stdout.split()]


def test_a_few_hundred_mutations():
    read, refused = fuzzed(0, 400)
    assert min(read, refused) > 40


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(1, 11))
def test_twenty_thousand_mutations(seed):
    assert sum(fuzzed(seed, 2000)) == 2000
