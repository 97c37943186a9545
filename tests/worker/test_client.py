"""The client and a real process with the dummy task: answers, cancels, crashes, and nothing left behind."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from suite import artefact
from suite.events import (
    Cancelled,
    Devices,
    Explanation,
    Failed,
    Finished,
    Item,
    Loaded,
    Partial,
    Preview,
    Progress,
    Request,
    Restarted,
    Result,
    Unloaded,
)
from suite.worker import child
from suite.worker.client import PATIENCE, Client
from tests.dummy import DUMMY
from tests.image.pictures import encoded, quarters
from tests.worker.conftest import alive, text, until


def test_a_run_loads_streams_and_ends(client, ear):
    client.run("a", "dummy", text("hello big world", louder=True, case="upper"))
    result = ear.wait("a")
    assert isinstance(result, Result) and result.values["text"] == "OLLEH GIB DLROW!"
    partials = [event.values["text"] for event in ear.of("a", Partial)]
    assert partials[0] == "OLLEH" and partials[-1] == result.values["text"]
    loaded = ear.of("load:dummy", Loaded)[0]
    assert (loaded.task, loaded.model, loaded.parameters) == ("dummy", result.model, 3)
    assert ear.of("load:dummy", Progress) == ear.of("a", Progress) != []
    assert isinstance(result.values["degrees"], np.ndarray) and result.values["degrees"].dtype == np.float32


def test_a_picture_is_decoded_without_any_model(client, ear, tmp_path):
    path = tmp_path / "é.png"
    path.write_bytes(encoded(quarters(640, 480)))
    client.preview("p", str(path), 64)
    preview = ear.wait("p")
    assert isinstance(preview, Preview)
    assert (preview.pixels.shape, preview.pixels.dtype, preview.size) == ((48, 64, 3), np.uint8, (640, 480))
    client.preview("r", path.read_bytes(), 32)
    assert ear.wait("r").pixels.shape == (24, 32, 3)
    path.write_text("no picture")
    client.preview("q", str(path), 64)
    assert "is not a picture of a kind that can be read" in ear.wait("q", Failed).message


def test_an_explanation(steady, ear):
    request = text("two words", greeting="well")
    steady.run("a", "dummy", request)
    result = ear.wait("a")
    steady.explain("e", "dummy", request, result, "alignment")
    explanation = ear.wait("e")
    assert isinstance(explanation, Explanation) and explanation.kind == "alignment"
    (part,) = explanation.data["parts"]
    assert [result.values["text"][start:end] for start, end in part["target"]] == ["owt", "sdrow"]
    np.testing.assert_array_equal(part["weights"], np.eye(2))
    steady.explain("e", "dummy", request, result, "nonsense")
    assert ear.wait("e", Failed).status == 2


@pytest.mark.parametrize(
    "request_, status, says",
    [
        (text("please fail"), 2, "Say something else"),
        (text("   "), 2, "empty"),
        (Request(inputs={"text": 5}), 2, "must be text"),
        (Request(inputs={"image": "x"}), 2, "no input 'image'"),
        (text("word", pause=1000), 2, "0 to 50"),
        (text("word", nonsense=1), 2, "no option 'nonsense'"),
        (Request(inputs={"text": "word"}, seed=2**64), 2, "cannot be given"),
        (Request(inputs={"text": object()}), 2, "cannot be given"),
        (text("bug"), 4, "RuntimeError: nobody expected this"),
        (text("memory"), 4, "not enough memory"),
        (text("unsendable"), 4, "The log says more"),
    ],
)
def test_failures_are_told_and_the_next_run_works(steady, ear, request_, status, says):
    pid = steady.pid
    steady.run("a", "dummy", request_)
    failed = ear.wait("a")
    assert isinstance(failed, Failed) and failed.status == status and says in failed.message
    assert "\n" not in failed.message
    steady.run("b", "dummy", text("still here"))
    assert ear.wait("b").values["text"] == "llits ereh"
    assert steady.pid == pid


@pytest.mark.parametrize(
    "name, folder, status", [("dummy", "nowhere", 3), ("nonsense", "dummy", 2)], ids=["no model", "no task"]
)
def test_a_load_that_cannot_be(client, ear, dummy_model, name, folder, status):
    client.load(name, dummy_model.parent / folder)
    failed = ear.wait(f"load:{name}", Failed)
    assert failed.status == status


def test_a_device_that_is_not_there(steady, ear):
    steady.load("dummy", device="gpu:77")
    failed = ear.wait("load:dummy", Failed)
    assert failed.status == 4 and "gpu:77" in failed.message
    steady.run("a", "dummy", text("kept"))
    assert ear.wait("a").values["text"] == "tpek"
    assert ear.of("load:dummy", Loaded) == []  # what was asked was checked before the model was given up


def test_unload_and_load_again(steady, ear):
    steady.unload("dummy")
    assert ear.wait("load:dummy", Unloaded) == Unloaded(task="dummy")
    steady.run("a", "dummy", text("back"))
    ear.wait("a", Result)
    assert len(ear.of("load:dummy", Loaded)) == 1


def test_loading_can_be_cancelled(client, ear, tmp_path):
    artefact.write(tmp_path / "slow", task="dummy", architecture={"load_steps": 500}, weights={"k": np.zeros(1)})
    client.load("dummy", tmp_path / "slow")
    ear.wait("load:dummy", Progress, count=3)
    begin = time.monotonic()
    client.cancel("load:dummy")
    ear.wait("load:dummy", Cancelled)
    assert time.monotonic() - begin < 1 and ear.of("", Restarted) == []


def test_devices(steady, ear):
    steady.devices()
    devices = ear.wait("devices", Devices)
    assert devices.devices[0].name == "cpu" and devices.steps


def test_latest_wins_under_rapid_runs(steady, ear):
    texts = ["word " * (1 + number % 7) + str(number) for number in range(200)]
    for number, words in enumerate(texts):
        steady.run("live", "dummy", text(words, pause=1))
        if number % 10 == 0:
            time.sleep(0.005)
    until(lambda: len(ear.of("live", (Result, Cancelled))) == 200)
    ends = ear.of("live", (Result, Cancelled, Failed))
    assert isinstance(ends[-1], Result) and ends[-1].values["text"] == "drow " * 4 + "991"
    # A run that was overtaken says nothing after its end.
    assert isinstance(ear.of("live")[-1], Result) and ear.of("", Restarted) == []


def test_cancel_mid_run(steady, ear):
    steady.run("a", "dummy", text("slow words"))
    ear.wait("a", Partial, count=3)
    begin = time.monotonic()
    steady.cancel("a")
    assert isinstance(ear.wait("a"), Cancelled)
    assert time.monotonic() - begin < 1  # of the two seconds that it would have taken
    said = len(ear.said)
    time.sleep(0.1)
    assert len(ear.said) == said and ear.of("", Restarted) == []


def test_cancel_of_what_waits_and_of_nothing(steady, ear):
    steady.run("a", "dummy", text("slow"))
    steady.run("b", "dummy", text("waits"))
    steady.cancel("b")
    steady.cancel("nothing")
    assert isinstance(ear.wait("b"), Cancelled)
    steady.cancel("a")
    assert isinstance(ear.wait("a"), Cancelled)


def test_a_cancel_that_is_not_heard_replaces_the_process(loaded, ear):
    pid = loaded.pid
    loaded.run("a", "dummy", text("hang"))
    loaded.run("b", "dummy", text("waits"))
    time.sleep(0.1)
    begin = time.monotonic()
    loaded.cancel("a")
    assert isinstance(ear.wait("a"), Cancelled)
    assert 1.9 < time.monotonic() - begin < 4
    assert ear.wait("b").values["text"] == "stiaw"
    assert len(ear.of("", Restarted)) == 1 and loaded.pid != pid and not alive(pid)
    assert len(ear.of("a", (Result, Cancelled, Failed))) == 1


def test_killed_in_a_run_it_is_answered_once(loaded, ear):
    pid = loaded.pid
    loaded.run("a", "dummy", text("slow but sure"))
    loaded.run("b", "dummy", text("waits"))
    ear.wait("a", Partial, count=5)
    os.kill(pid, signal.SIGKILL)
    assert ear.wait("a").values["text"] == "wols tub erus"
    assert ear.wait("b").values["text"] == "stiaw"
    (restarted,) = ear.of("", Restarted)
    assert restarted.reason == "ended by signal 9 (SIGKILL)"
    assert len(ear.of("a", (Result, Cancelled, Failed))) == 1 and len(ear.of("load:dummy", Loaded)) == 2


def test_a_run_that_ends_the_process_twice_fails(loaded, ear):
    loaded.run("a", "dummy", text("crash"))
    loaded.run("b", "dummy", text("waits"))
    failed = ear.wait("a")
    assert isinstance(failed, Failed) and failed.status == 4 and "ended with status 13" in failed.message
    assert ear.wait("b").values["text"] == "stiaw"
    assert len(ear.of("", Restarted)) == 2


def test_killed_while_idle_the_model_comes_back(loaded, ear):
    os.kill(loaded.pid, signal.SIGKILL)
    ear.wait("load:dummy", Loaded, count=2)
    loaded.run("a", "dummy", text("again"))
    assert ear.wait("a").values["text"] == "niaga"


def test_a_process_that_cannot_start_is_given_up(ear, monkeypatch):
    monkeypatch.setattr(child.launch, "command", lambda *arguments: [sys.executable, "-c", "raise SystemExit(5)"])
    client = Client(ear)
    try:
        client.run("a", "dummy", text("word"))
        failed = ear.wait("a")
        assert isinstance(failed, Failed) and failed.status == 4 and "ended with status 5" in failed.message
        assert len(ear.of("", Restarted)) == PATIENCE - 1 and client.pid is None
    finally:
        client.close()


def test_processes_that_can_no_longer_start_are_given_up(loaded, ear, monkeypatch):
    monkeypatch.setattr(child.launch, "command", lambda *arguments: [sys.executable, "-c", "raise SystemExit(5)"])
    loaded.run("a", "dummy", text("slow"))
    ear.wait("a", Partial)
    os.kill(loaded.pid, signal.SIGKILL)
    assert "cannot be kept running" in ear.wait("a").message
    assert isinstance(ear.wait("", Failed), Failed) and loaded.pid is None
    monkeypatch.undo()
    loaded.run("b", "dummy", text("word"))
    assert ear.wait("b").values["text"] == "drow"


def test_a_program_that_is_not_there(ear, monkeypatch):
    monkeypatch.setattr(child.launch, "command", lambda *arguments: ["/nowhere/python"])
    client = Client(ear)
    try:
        client.run("a", "dummy", text("word"))
        assert "cannot be started: No such file or directory" in ear.wait("", Failed).message
        assert isinstance(ear.wait("a"), Failed)
    finally:
        client.close()


def test_chatter_does_not_reach_the_pipe(ear, steady):
    steady.run("a", "dummy", text("print and print"))
    assert ear.wait("a").values["text"] == "tnirp dna tnirp"
    assert ear.of("", Restarted) == []
    log = child.log_path().read_bytes()
    assert b"chatter from Python" in log and b"chatter from C" in log


def test_nonsense_on_the_pipe_replaces_the_process(ear, monkeypatch):
    honest = child.launch.command
    noisy = [sys.executable, "-c", "print('this is no frame at all', flush=True); input()"]
    commands = iter([noisy])
    monkeypatch.setattr(child.launch, "command", lambda *arguments: next(commands, honest(*arguments)))
    client = Client(ear)
    try:
        client.devices()
        ear.wait("devices", Devices)
        assert [event.reason for event in ear.of("", Restarted)] == ["said something that cannot be understood"]
    finally:
        client.close()


def test_many_in_order_with_bad_ones_among_them(steady, ear):
    requests = [text("one"), text(" "), text("fail"), text("four"), Request(inputs={})]
    steady.run_many("m", "dummy", requests)
    assert isinstance(ear.wait("m"), Finished)
    items = ear.of("m", Item)
    assert [item.index for item in items] == [0, 1, 2, 3, 4]
    assert [type(item.outcome) for item in items] == [Result, Failed, Failed, Result, Failed]
    assert items[3].outcome.values["text"] == "ruof"


def test_many_none(steady, ear):
    steady.run_many("m", "dummy", [])
    assert isinstance(ear.wait("m"), Finished)


def test_many_yield_to_a_live_run(steady, ear):
    steady.run_many("m", "dummy", [text("some words here", pause=10)] * 100)
    ear.wait("m", Item)
    steady.run("live", "dummy", text("now"))
    assert ear.wait("live").values["text"] == "won"
    before = len(ear.of("m", Item))
    assert before < 20
    steady.run("live", "dummy", text("fail"))
    assert isinstance(ear.wait("live", Failed), Failed)
    steady.cancel("m")
    assert isinstance(ear.wait("m"), Cancelled)
    assert [item.index for item in ear.of("m", Item)] == list(range(len(ear.of("m", Item))))


def test_many_killed_half_way_answer_each_item_once(loaded, ear):
    loaded.run_many("m", "dummy", [text(f"word {number}", pause=5) for number in range(30)])
    ear.wait("m", Item, count=10)
    os.kill(loaded.pid, signal.SIGKILL)
    assert isinstance(ear.wait("m"), Finished)
    assert [item.index for item in ear.of("m", Item)] == list(range(30))
    assert all(item.outcome.values["text"] == f"drow {str(item.index)[::-1]}" for item in ear.of("m", Item))


def test_a_listener_that_fails_does_not_stop_the_others(dummy_model, ear, caplog):
    def listen(slot, event):
        ear(slot, event)
        raise ValueError("a listener's fault")

    client = Client(listen, tasks=DUMMY, models={"dummy": dummy_model})
    try:
        client.run("a", "dummy", text("word"))
        assert isinstance(ear.wait("a"), Result)
    finally:
        client.close()
    assert "a listener's fault" in caplog.text


def test_closing_cancels_and_leaves_nothing(client, ear):
    client.run("a", "dummy", text("slow"))
    client.run("b", "dummy", text("waits"))
    ear.wait("a", Partial, count=2)
    pid = client.pid
    begin = time.monotonic()
    client.close()
    client.close()
    assert time.monotonic() - begin < 2 and not alive(pid) and client.pid is None
    assert isinstance(ear.wait("a"), Cancelled) and isinstance(ear.wait("b"), Cancelled)
    client.cancel("a")
    with pytest.raises(RuntimeError, match="closed"):
        client.run("a", "dummy", text("word"))


def test_closing_forces_what_does_not_listen(loaded, ear):
    pid = loaded.pid
    os.kill(pid, signal.SIGSTOP)
    loaded.run("a", "dummy", text("word"))
    begin = time.monotonic()
    loaded.close(timeout=0.3)
    assert time.monotonic() - begin < 2 and not alive(pid)


def test_a_stopped_process_that_is_sent_much_does_not_hold_up_the_client(loaded, ear):
    os.kill(loaded.pid, signal.SIGSTOP)
    loaded.run("a", "dummy", text("word " * 40_000))
    loaded.cancel("a")
    assert isinstance(ear.wait("a"), Cancelled)
    loaded.run("b", "dummy", text("word"))
    assert isinstance(ear.wait("b"), Result)


def test_a_client_that_was_never_started_can_be_closed(ear):
    Client(ear).close()


OWNER = """
import sys, time
from pathlib import Path
from suite.worker.client import Client
client = Client(lambda slot, event: None, tasks={"dummy": "tests.dummy"}, models={"dummy": Path(sys.argv[1])})
client.start()
while client.pid is None:
    time.sleep(0.01)
print(client.pid, flush=True)
time.sleep(60)
"""


def test_when_the_owner_is_killed_the_process_ends(dummy_model):
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        [sys.executable, "-c", OWNER, str(dummy_model)], cwd=root, stdout=subprocess.PIPE, text=True
    ) as owner:
        pid = int(owner.stdout.readline())
        assert alive(pid)
        owner.kill()
    until(lambda: not alive(pid))


def test_the_process_has_a_lower_priority_and_ignores_interrupts(steady, ear):
    assert os.getpriority(os.PRIO_PROCESS, steady.pid) >= min(19, os.getpriority(os.PRIO_PROCESS, 0) + 5)
    os.kill(steady.pid, signal.SIGINT)
    steady.run("a", "dummy", text("word"))
    assert isinstance(ear.wait("a"), Result) and ear.of("", Restarted) == []


def test_importing_the_client_imports_nothing_heavy():
    code = "import sys, suite.worker.client, suite.batch; print(*sys.modules)"
    root = Path(__file__).parents[2]
    modules = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True).stdout.split()
    assert "suite.batch" in modules
    assert {"tensorflow", "keras", "safetensors", "suite.task", "PySide6"}.isdisjoint(modules)


def test_the_same_model_is_not_loaded_twice(steady, ear):
    steady.load("dummy")
    again = ear.wait("load:dummy", Loaded)
    assert [event.stage for event in ear.of("load:dummy", Progress)] == ["Checking the files"]
    assert again.parameters == 3


@pytest.mark.soak
def test_killed_at_random_moments_every_request_ends_once(loaded, ear):
    random = np.random.default_rng(0)
    requests = [text(f"word {number} and some more", pause=2) for number in range(2_000)]
    loaded.run_many("m", "dummy", requests)
    for kill in range(100):
        loaded.run(f"live {kill}", "dummy", text("a few words", pause=int(random.integers(20))))
        time.sleep(random.uniform(0, 0.1))
        if pid := loaded.pid:
            os.kill(pid, signal.SIGKILL)
        ear.wait(f"live {kill}")
        ear.wait("m", Item, count=len(ear.of("m", Item)) + 1)
    ear.wait("m", Item, count=1_000)  # all of them take longer than one may wait
    ear.wait("m", Finished)
    assert [item.index for item in ear.of("m", Item)] == list(range(2_000))
    assert all(len(ear.of(f"live {kill}", (Result, Failed, Cancelled))) == 1 for kill in range(100))
