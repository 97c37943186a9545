"""The desk without a process: what is sent, what is told, in which order."""

import time

import pytest

from suite.events import (
    Cancelled,
    Failed,
    Finished,
    Item,
    Loaded,
    Partial,
    Progress,
    Request,
    Result,
    Unloaded,
)
from suite.worker.desk import DEAF_AFTER, Desk
from suite.worker.job import Job
from suite.worker.messages import Begun, Cancel, Dropped, Load, Ready, Run, RunMany, Said, Unload
from suite.worker.wire import WireError

REQUEST = Request(inputs={"text": "t"})
RESULT = Result(values={"text": "t"})


class Office:
    """A desk whose process is the test."""

    def __init__(self) -> None:
        self.sent, self.told, self.number = [], [], 0
        self.desk = Desk(self.send, lambda *told: self.told.append(told), self.load_of)
        self.desk.hear(Ready())

    def send(self, message) -> None:
        if isinstance(message, Run) and message.request.seed >= 2**64:
            raise WireError("seed is too large")
        self.sent.append(message)

    def load_of(self, task: str, model: str = "shipped", device: str = "cpu") -> Load:
        self.number += 1
        return Load(id=self.number, task=task, model=model, device=device)

    def load(self, task: str = "t", model: str = "shipped", device: str = "cpu") -> Load:
        work = self.load_of(task, model, device)
        self.desk.submit(Job(f"load:{task}", work))
        return work

    def run(self, slot: str, task: str = "t") -> Run:
        self.number += 1
        work = Run(id=self.number, task=task, request=REQUEST)
        self.desk.submit(Job(slot, work))
        return work

    def run_many(self, slot: str, count: int, task: str = "t") -> RunMany:
        self.number += 1
        work = RunMany(id=self.number, task=task, requests=(REQUEST,) * count)
        self.desk.submit(Job(slot, work))
        return work

    def say(self, work, *events) -> None:
        for event in events:
            self.desk.hear(Said(id=work.id, event=event))

    def begin(self, work) -> None:
        self.desk.hear(Begun(id=work.id))

    def restart(self) -> None:
        self.sent.clear()
        self.desk.lose("ended with status 1")
        self.desk.hear(Ready())


def loaded(task: str = "t") -> Loaded:
    return Loaded(task=task, model="0", parameters=1, bytes=1, device="cpu")


@pytest.fixture
def office() -> Office:
    """A desk with the task "t" in memory."""
    office = Office()
    office.say(office.load(), loaded())
    office.sent.clear()
    office.told.clear()
    return office


def test_nothing_is_sent_before_the_process_listens():
    office = Office()
    office.restart()
    office.desk.lose("ended with status 1")
    office.load()
    assert office.sent == []
    office.desk.hear(Ready())
    assert [type(message) for message in office.sent] == [Load]


def test_one_run_at_a_time(office):
    first, second = office.run("a"), office.run("b")
    assert office.sent == [first]
    office.say(first, RESULT)
    assert office.sent == [first, second]


def test_a_newer_run_replaces_what_waits_and_cancels_what_runs(office):
    first, second, third = office.run("a"), office.run("a"), office.run("a")
    assert office.sent == [first, Cancel(id=first.id)]
    assert office.told == [("a", Cancelled())]  # the second
    office.say(first, Partial(values={}), RESULT)
    assert office.told == [("a", Cancelled())] * 2 and office.sent[-1] == third
    office.say(second, RESULT)
    office.say(third, RESULT)
    assert office.told[2:] == [("a", RESULT)]


def test_a_run_loads_its_model_first_and_hears_of_it():
    office = Office()
    run = office.run("a", "x")
    (load,) = office.sent
    assert isinstance(load, Load) and load.task == "x"
    progress = Progress(stage="Reading", fraction=0.5)
    office.say(load, progress, loaded("x"))
    assert office.told == [("load:x", progress), ("a", progress), ("load:x", loaded("x"))]
    assert office.sent == [load, run]


@pytest.mark.parametrize("end", [Failed(message="no model", status=3), Cancelled()])
def test_a_load_in_vain_ends_the_runs_that_wait_for_it(end):
    office = Office()
    office.run("a", "x"), office.run_many("b", 2, "x")
    office.say(office.sent[0], end)
    assert sorted(office.told, key=lambda pair: pair[0]) == [("a", end), ("b", end), ("load:x", end)]
    assert len(office.sent) == 1


def test_a_newer_load_keeps_the_runs_that_wait(office):
    first = office.load("x")
    run = office.run("a", "x")
    second = office.load("x", device="gpu:0")
    assert office.sent == [first, Cancel(id=first.id)]
    office.say(first, Cancelled())
    assert office.sent[-1] == second and office.told == [("load:x", Cancelled())]
    office.say(second, loaded("x"))
    assert office.sent[-1] == run


def test_the_same_load_twice_is_one(office):
    office.load("x"), office.load("x")
    assert len(office.sent) == 1 and office.told == []


def test_cancelling_a_load_cancels_what_waits_for_it(office):
    load = office.load("x")
    office.run("a", "x")
    office.desk.cancel("load:x")
    assert office.told == [("a", Cancelled())]
    office.say(load, Cancelled())
    assert office.told == [("a", Cancelled()), ("load:x", Cancelled())] and office.sent == [load, Cancel(id=load.id)]


def test_a_failed_load_that_dropped_nothing_leaves_the_model(office):
    office.say(office.load("t", "bad"), Failed(message="bad", status=3))
    run = office.run("a")
    assert office.sent[-1] == run
    office.desk.hear(Dropped(task="t"))
    office.say(run, RESULT)
    office.run("a")
    assert isinstance(office.sent[-1], Load) and office.sent[-1].model == "shipped"


def test_many_let_others_run_but_not_change_their_model(office):
    many = office.run_many("m", 3)
    office.begin(many)
    run, further = office.run("a"), office.run_many("n", 1)
    load = office.load("t", "other")
    assert office.sent == [many, run]
    office.say(run, RESULT)
    assert office.sent == [many, run]
    office.say(many, Item(index=0, outcome=RESULT), Finished())
    assert office.sent == [many, run, load]
    office.say(load, loaded())
    assert office.sent == [many, run, load, further]


def test_a_run_does_not_begin_while_its_model_changes(office):
    load = office.load("t", "other")
    office.run_many("m", 1)
    assert office.sent == [load]
    office.say(load, loaded())
    assert isinstance(office.sent[-1], RunMany)


def test_unloading(office):
    unload = Unload(id=99, task="t")
    office.desk.submit(Job("load:t", unload))
    office.desk.hear(Dropped(task="t"))
    office.say(unload, Unloaded(task="t"))
    assert office.told == [("load:t", Unloaded(task="t"))]
    office.restart()
    assert office.sent == []  # it is not wanted back


def test_after_a_crash_the_models_come_back_and_the_run_is_repeated_once(office):
    run, waiting = office.run("a"), office.run("b")
    office.begin(run)
    office.restart()
    (load,) = office.sent
    assert isinstance(load, Load) and office.told == []
    office.say(load, loaded())
    assert office.sent == [load, run]
    office.begin(run)
    office.restart()
    ((slot, event),) = [pair for pair in office.told if pair[0] != "load:t"]
    assert slot == "a" and isinstance(event, Failed) and event.status == 4
    office.say(office.sent[0], loaded())
    assert office.sent[-1] == waiting


def test_after_a_crash_many_go_on_where_they_were(office):
    many = office.run_many("m", 5)
    office.begin(many)
    office.say(many, Item(index=0, outcome=RESULT), Item(index=1, outcome=RESULT))
    office.restart()
    office.say(office.sent[0], loaded())
    rest = office.sent[-1]
    assert rest.first == 2 and len(rest.requests) == 3
    # Each item may be tried twice.
    office.begin(rest)
    office.say(rest, Item(index=2, outcome=RESULT))
    office.restart()
    office.say(office.sent[0], loaded())
    assert office.sent[-1].first == 3


def test_a_crash_is_put_down_to_the_inner_one(office):
    many = office.run_many("m", 5)
    office.begin(many)
    for crash in range(2):
        if crash == 0:
            run = office.run("a")
        office.begin(run)
        office.restart()
        office.say(office.sent[0], loaded())
        office.begin(many)
    assert [type(event) for slot, event in office.told if slot == "a"] == [Failed]
    assert [event for slot, event in office.told if slot == "m"] == []


def test_what_another_process_takes_over_is_not_put_down_to_a_run(office):
    office.say(office.load(), loaded())
    run = office.run("page")
    for _ in range(3):
        office.begin(run)
        office.sent.clear()
        office.desk.lose("was given another number of threads", blame=False)
        office.desk.hear(Ready())
        office.say(office.sent[-1], loaded())
        assert office.sent[-1] == run
    office.say(run, RESULT)
    assert office.told[-1] == ("page", RESULT)


def test_a_load_that_crashes_twice_is_not_tried_again(office):
    for _ in range(2):
        office.restart()
        office.begin(office.sent[0])
    office.restart()
    assert office.sent == []
    assert [type(event) for _, event in office.told] == [Failed]


def test_what_was_stopping_in_a_crash_has_stopped(office):
    run = office.run("a")
    office.begin(run)
    office.desk.cancel("a")
    office.restart()
    assert office.told == [("a", Cancelled())]
    office.say(office.sent[0], loaded())
    assert run not in office.sent


def test_the_time_in_which_a_cancel_must_be_heard(office):
    many = office.run_many("m", 5)
    office.begin(many)
    assert office.desk.deadline() is None
    run = office.run("a")
    office.begin(run)
    office.desk.cancel("m")
    assert office.desk.deadline() is None  # the inner one holds it up
    office.say(run, RESULT)
    assert 0 < office.desk.deadline() - time.monotonic() <= DEAF_AFTER


def test_what_cannot_be_sent_fails_and_holds_up_nothing(office):
    office.desk.submit(Job("a", Run(id=50, task="t", request=Request(inputs={}, seed=2**64))))
    run = office.run("b")
    assert office.sent == [run]
    ((slot, event),) = office.told
    assert slot == "a" and "seed is too large" in event.message


def test_stale_answers_are_nobodys(office):
    office.say(Unload(id=1234, task="t"), RESULT)
    assert office.told == []
