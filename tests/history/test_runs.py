from suite.events import Request, Result
from suite.history import History
from suite.history.runs import MOST, runs


def test_the_newest_runs_of_a_task_but_for_one():
    history = History(None, print)
    for number in range(MOST + 5):
        history.add("sentiment", Request(inputs={"text": f"line {number}"}), Result(values={"label": "x"}))
    history.add("translation", Request(inputs={"text": "other"}), Result(values={"text": "y"}))
    mine = Request(inputs={"text": f"line {MOST + 4}"})
    found = runs(history, "sentiment", mine)
    assert len(found) == MOST
    assert found[0][0].inputs == {"text": f"line {MOST + 3}"} and found[0][1].values == {"label": "x"}
    history.close()
