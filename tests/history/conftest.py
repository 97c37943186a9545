"""What the tests of the history share: a history in a folder of its own, and what it told."""

import pytest

from suite.events import Request, Result
from suite.history import History


@pytest.fixture
def path(tmp_path):
    return tmp_path / "kept" / "history.sqlite"


@pytest.fixture
def told():
    return []


@pytest.fixture
def history(path, told):
    history = History(path, told.append)
    yield history
    history.close()


def add(history, text="hello", made="bonjour", task="translation", instead=None, **inputs):
    request = Request(inputs=inputs or {"text": text}, options={"beams": 4}, seed=7)
    result = Result(values={"text": made}, seconds={"total": 0.25}, model="abc", note="a note")
    return history.add(task, request, result, instead)
