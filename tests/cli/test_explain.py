"""`--explain` and `--ask`: what is asked for is computed, nothing else, and mistakes are told before anything loads."""

from contextlib import contextmanager

import pytest

from suite.cli import run as verb
from suite.events import Explanation, Request, Result
from suite.history import History
from suite.looks.asks import EVERYWHERE
from tests.cli.test_cli import run


class Session:
    """Answers at once, and remembers what it was asked to explain."""

    def __init__(self):
        self.explained = []

    def load(self, task, model, device):
        pass

    def run(self, task, request):
        return Result(values={"label": "negative", "probabilities": {"negative": 0.7}}, model="0")

    def explain(self, task, request, result, kind, ask=None, others=()):
        self.explained.append((kind, ask, list(others)))
        return Explanation(kind=kind, data={"said": kind})


@pytest.fixture
def session(monkeypatch):
    made = Session()

    @contextmanager
    def given():
        yield made

    monkeypatch.setattr(verb, "session", given)
    return made


def test_a_run_without_explain_computes_none_of_it(capsys, session):
    status, out, _ = run(capsys, "run", "sentiment", "Not bad.", "--json")
    assert status == 0 and session.explained == [] and "explanation" not in out


def test_one_kind_is_asked_for_with_what_it_is_asked_with(capsys, session):
    status, out, _ = run(capsys, *"run sentiment Bad. --explain what-if --ask word=1 --ask becomes=Good --json".split())
    assert status == 0 and '"explanation":{"kind":"what-if","said":"what-if"}' in out
    assert session.explained == [("what-if", {"word": 1, "becomes": "Good"}, [])]


def test_the_history_is_given_where_it_is_asked_for(capsys, session, tmp_path, monkeypatch):
    path = tmp_path / "history.sqlite"
    history = History(path, print)
    mine = Request(inputs={"text": "Not good."})
    history.add("sentiment", mine, Result(values={"label": "negative"}))
    history.close()
    monkeypatch.setattr(verb, "place", lambda: path)
    asked = ["--explain", "units", "--ask", "words=not", "--ask", f"scope={EVERYWHERE}"]
    assert run(capsys, "run", "sentiment", "Bad.", *asked)[0] == 0
    ((_, values, others),) = session.explained
    assert values["scope"] == EVERYWHERE and [request.inputs for request, _ in others] == [mine.inputs]


def test_for_somebody_without_a_history_none_is_made(capsys, session, tmp_path, monkeypatch):
    path = tmp_path / "none" / "history.sqlite"
    monkeypatch.setattr(verb, "place", lambda: path)
    assert run(capsys, "run", "sentiment", "Bad.", "--explain", "units", "--ask", f"scope={EVERYWHERE}")[0] == 0
    assert session.explained[0][2] == [] and not path.parent.exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--ask", "word=1"], "Name one with --explain"),
        (["--explain", "gates", "--ask", "word=1"], "gates cannot be asked with 'word'. It can with: nothing"),
        (["--explain", "cell", "--ask", "unit=two"], "unit must be a whole number"),
        (["--explain", "what-if", "--ask", "word"], "--ask must be NAME=VALUE"),
        (["--explain", "what-if", "--ask", "word=1", "--ask", "word=2"], "each name once"),
        (["--explain", "units", "--ask", "mark=magic"], "mark must be one of nothing, inside quotes"),
    ],
)
def test_a_mistake_is_told_before_anything_is_loaded(capsys, session, arguments, said):
    status, out, err = run(capsys, "run", "sentiment", "Bad.", *arguments)
    assert (status, out) == (2, "") and said in err and err.count("\n") == 1
    assert session.explained == []
