import io
import json
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

from suite import cli, registry, trace
from suite.cli import inputs
from suite.cli.run import _plain
from suite.events import Result

ROOT = Path(__file__).parent.parent.parent


def run(capsys, *arguments):
    status = cli.main(list(arguments))
    out, err = capsys.readouterr()
    return status, out, err


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["frobnicate"], 2, "frobnicate"),
        ([], 2, "VERB"),
        (["run", "nothing", "x"], 2, "nothing"),
        (["run", "translation"], 2, "English is empty"),
        (["run", "translation", ""], 2, "English is empty"),
        (["run", "translation", "x", "--beams", "99"], 2, "from 1 to 8. Received '99'"),
        (["run", "translation", "x", "--frobnicate"], 2, "--frobnicate. Try `unroll run translation --help`"),
        (["run", "translation", "two", "words"], 2, "words. Try `unroll run translation --help`"),
        (["run", "translation", "x", "--explain", "magic"], 2, "magic"),
        (["run", "translation", "x", "--file", "y"], 2, "both given"),
        (["run", "translation", "--file", "none.txt"], 2, "no file none.txt"),
        (["run", "translation", "--file", "."], 2, "folder"),
        (["run", "translation", "x", "--out", "/none/at/all.txt"], 2, "no folder"),
        (["run", "translation", "x", "--device", "tpu"], 2, "cpu or gpu:N"),
        (["run", "translation", "x", "--seed", "-1"], 2, "whole number"),
        (["run", "translation", "x", "--model", "/none"], 3, "no model in /none"),
        (["evaluate", "translation", "--data", "/none", "--split", "dev"], 2, "There is no /none"),
        (["evaluate", "translation", "--data", ".", "--split", "dev"], 2, "dev_NAME.tsv.xz"),
        (["train", "translation", "--data", "/none.tsv", "--out", "x"], 2, "train_NAME.tsv.xz"),
        (["batch", "translation", "/none.txt", "--out", "x.jsonl"], 2, "/none.txt"),
        (["batch", "translation", "lines.txt", "--out", "x.jsonl", "--model", "/none"], 3, "no model in /none"),
    ],
)
def test_a_mistake_is_one_line_and_a_status(capsys, tmp_path, monkeypatch, arguments, status, said):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "lines.txt").write_text("one\n")
    found, out, err = run(capsys, *arguments)
    assert found == status
    assert out == ""
    assert err.count("\n") == 1
    assert said in err
    assert [path.name for path in tmp_path.iterdir()] == ["lines.txt"], "a mistake leaves nothing behind"


def test_standard_input_that_is_too_long_is_refused(capsys, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"word " * 200_000)))
    status, out, err = run(capsys, "run", "translation", "-")
    assert (status, out) == (2, "")
    assert err.startswith("English may have at most 200,000 bytes. Standard input has more.")


@pytest.mark.parametrize(("certain", "said"), [(True, "negative 51%"), (False, "negative 51%, uncertain")])
def test_a_label_that_is_not_certain_says_so(certain, said):
    values = {"label": "negative", "probabilities": {"negative": 0.51}, "degrees": [], "certain": certain}
    assert _plain(registry.spec("sentiment"), Result(values=values, model=""), None) == said


def test_the_version_is_told(capsys):
    with pytest.raises(SystemExit) as ended:
        cli.main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"Unroll {metadata.version('unroll')}\n"


def test_a_file_given_as_text_is_text_and_that_is_said(capsys, tmp_path):
    spec = registry.spec("translation")
    path = tmp_path / "letter.txt"
    path.write_text("I love you.")
    assert inputs.read(spec, str(path), None, None) == {"text": str(path)}
    assert capsys.readouterr().err == f"{path} is a file, but INPUT is taken as text. To read the file: --file {path}\n"
    for words in ("I love you.", "x" * 100_000, "a\0b", str(tmp_path)):
        assert inputs.read(spec, words, None, None) == {"text": words}
    assert capsys.readouterr().err == ""


def test_tasks_are_listed(capsys):
    status, out, _ = run(capsys, "tasks", "--json")
    assert status == 0
    assert [task["name"] for task in json.loads(out)["tasks"]] == registry.names()


def test_models_are_listed_with_their_figures(capsys):
    status, out, _ = run(capsys, "models", "--json")
    assert status == 0
    for row in json.loads(out)["models"]:
        assert row["metrics"], row
        assert row["bytes"] < 28e6


def _process(*arguments, given=b""):
    command = [sys.executable, "main.py", *arguments]
    return subprocess.run(command, cwd=ROOT, input=given, capture_output=True, timeout=200)


def test_a_translation_from_standard_input_with_its_alignment():
    done = _process("run", "translation", "-", "--json", "--explain", "alignment", given=b"I love you.\xff\n")
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert "aime" in found["text"]
    assert found["explanation"]["kind"] == "alignment"
    assert done.stderr.decode().count("\n") == 1
    assert "not UTF-8" in done.stderr.decode()


def test_ink_goes_in_and_more_of_it_comes_out_as_a_picture(tmp_path):
    ink, out = ROOT / "resources" / "samples" / "loops.json", tmp_path / "more.svg"
    command = [sys.executable, "main.py", "run", "handwriting-prediction", ink, "--points", "60", "--seed", "7"]
    for path in (out, tmp_path / "again.svg"):
        found = subprocess.run([*command, "--out", path], cwd=ROOT, capture_output=True, text=True, timeout=100)
        assert (found.returncode, found.stdout) == (0, ""), found.stderr
    assert out.read_text().startswith("<svg")
    assert out.read_text() == (tmp_path / "again.svg").read_text()


@pytest.mark.parametrize(
    "body",
    [
        '{"strokes": [[[1, NaN], [2, 2]]]}',
        '{"strokes": [[[1, 1]]]}',
        '{"strokes": [[[1, 1, 2], [2, 2, 1]]]}',
        "<svg",
        "{}",
    ],
)
def test_ink_that_is_none_is_refused_before_anything_is_loaded(capsys, tmp_path, body):
    (tmp_path / "ink.json").write_text(body)
    status, out, err = run(capsys, "run", "handwriting-prediction", str(tmp_path / "ink.json"))
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert "ink.json" in err


def test_devices_come_with_memory_steps_and_what_to_do():
    told = json.loads(_process("devices", "--json").stdout)
    assert told["devices"][0]["name"] == "cpu" and told["devices"][0]["memory"] > 1e8
    assert any("built with" in step for step in told["steps"]) and told["advice"]


def test_a_device_that_is_not_there_is_status_4():
    done = _process("run", "translation", "I love you.", "--device", "gpu:7")
    assert done.returncode == 4
    assert b"gpu:7" in done.stderr


@pytest.mark.timeout(240)  # Three starts of TensorFlow, which a busy machine draws out.
def test_a_training_run_makes_a_model_that_translates(tmp_path):
    lines = ["The cat sleeps.\tLe chat dort.", "The dog eats.\tLe chien mange.", "A bird sings.\tUn oiseau chante."]
    (tmp_path / "mine.tsv").write_text("\n".join(lines * 8) + "\n", "utf-8")
    made = _process("train", "translation", "--data", tmp_path / "mine.tsv", "--out", tmp_path / "m", "--epochs", "1")
    assert made.returncode == 0, made.stderr[-2000:]
    done = _process("run", "translation", "The cat sleeps.", "--model", tmp_path / "m", "--json")
    assert done.returncode == 0, done.stderr
    assert isinstance(json.loads(done.stdout)["text"], str)


def test_a_run_is_traced_with_everything_that_explains_it(tmp_path):
    path = tmp_path / "run.trace.gz"
    done = _process("run", "sentiment", "Not bad at all.", "--explain", "gates", "--json", "--trace", path)
    assert done.returncode == 0, done.stderr
    found, kept = json.loads(done.stdout), trace.read(path)
    assert found["explanation"]["kind"] == "gates"
    assert found["explanation"]["layers"] == kept.explanations["gates"]["layers"]
    assert found["label"] == kept.values["label"]
    assert set(kept.explanations) == {view.name for view in registry.spec("sentiment").explanations if not view.waits}
