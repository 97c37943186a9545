import json
import re

import numpy as np
import pytest

from suite.errors import UserError
from suite.ink.files import read_ink, to_inkml, to_json, to_svg, write_ink

SVG = "http://www.w3.org/2000/svg"
STROKES = [np.array([[0.0, 0.0], [10.0, 20.0], [30.0, 5.0]]), np.array([[50.0, 50.0], [60.0, 40.0]])]
TIMED = [np.column_stack([stroke, 0.5 * i + 0.01 * np.arange(len(stroke))]) for i, stroke in enumerate(STROKES)]


def same(value, strokes):
    for ours, theirs in zip(value["strokes"], strokes, strict=True):
        np.testing.assert_allclose(ours, theirs, atol=0.01)


@pytest.mark.parametrize("ending", [".json", ".inkml"])
@pytest.mark.parametrize("strokes", [STROKES, TIMED])
def test_ink_comes_back_from_its_file(tmp_path, ending, strokes):
    write_ink(tmp_path / f"ink{ending}", strokes)
    same(read_ink(tmp_path / f"ink{ending}"), strokes)


@pytest.mark.parametrize("form", [to_json, to_inkml])
@pytest.mark.parametrize("strokes", [STROKES, TIMED])
def test_how_hard_a_pen_was_pressed_comes_back(tmp_path, form, strokes):
    path = tmp_path / ("ink.json" if form is to_json else "ink.inkml")
    path.write_text(form(strokes, [[0.2, 0.5, 1.0], []]))
    value = read_ink(path)
    same(value, strokes)
    assert value["pressures"] == [[0.2, 0.5, 1.0], []]


def test_a_stroke_that_was_pressed_harder_is_wider_in_a_picture():
    light, heavy = (
        float(n) for n in re.findall(r'<path [^>]*stroke-width="([^"]+)"', to_svg(STROKES, [[0.2] * 3, [0.8] * 2]))
    )
    assert heavy == pytest.approx(2 * light, rel=0.01)
    assert "stroke-width" not in to_svg(STROKES).split("<path", 1)[1]


def test_forces_of_another_pen_are_shares_of_its_most(tmp_path):
    path = tmp_path / "ink.inkml"
    channels = '<traceFormat><channel name="X"/><channel name="Y"/>{}</traceFormat>'
    ink = f'<ink xmlns="http://www.w3.org/2003/InkML">{channels}{{}}</ink>'
    traces = "<trace>0 0 256, 3 4 1024</trace><trace>5 5 0, 6 6 0</trace>"
    path.write_text(ink.format('<channel name="F" max="1024"/>', traces))
    assert read_ink(path)["pressures"] == [[0.25, 1.0], []]
    path.write_text(ink.format('<channel name="F"/>', traces.replace("1024", "512")))
    assert read_ink(path)["pressures"] == [[0.5, 1.0], []]


@pytest.mark.parametrize("pressures", [[[0.5]], [[0.5, 2], [0.1, 0.2]], [["hard", 0.5], []], {"1": 1}])
def test_pressures_that_do_not_belong_to_the_strokes_are_refused(tmp_path, pressures):
    path = tmp_path / "ink.json"
    path.write_text(json.dumps({"strokes": [[[0, 0], [1, 1]], [[2, 2], [3, 3]]], "pressures": pressures}))
    with pytest.raises(UserError, match="ink.json: The pressures of ink must be a number from 0 to 1 for each point"):
        read_ink(path)


def test_ink_comes_back_from_a_picture_without_its_times(tmp_path):
    """Of a picture the ink has its shape, and a place on the sheet."""
    write_ink(tmp_path / "ink.svg", TIMED)
    read = read_ink(tmp_path / "ink.svg")
    place = read["strokes"][0][0]
    same({"strokes": [np.array(stroke) - place for stroke in read["strokes"]]}, STROKES)


def test_a_picture_is_as_large_as_its_ink_and_has_no_background(tmp_path):
    write_ink(tmp_path / "ink.svg", STROKES)
    text = (tmp_path / "ink.svg").read_text()
    left, top, wide, high = (float(n) for n in text.split('viewBox="')[1].split('"')[0].split())
    assert left < 0 < 60 < left + wide < 70
    assert top < 0 < 50 < top + high < 60
    assert "<rect" not in text


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<path d="M0 0 L10 0 l0 10 h-5 V0"/>', [[[0, 0], [10, 0], [10, 10], [5, 10], [5, 0]]]),
        ('<path d="M0 0 L10 0 M5 5 L6 6"/>', [[[0, 0], [10, 0]], [[5, 5], [6, 6]]]),
        ('<polyline points="1,2 3,4 5,6"/>', [[[1, 2], [3, 4], [5, 6]]]),
        ('<line x1="1" y1="2" x2="3" y2="4"/>', [[[1, 2], [3, 4]]]),
        ('<g transform="translate(10 20) scale(2)"><line x1="0" y1="0" x2="3" y2="4"/></g>', [[[10, 20], [16, 28]]]),
    ],
)
def test_what_other_programs_draw_is_read(tmp_path, body, expected):
    path = tmp_path / "ink.svg"
    path.write_text(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">{body}</svg>')
    same(read_ink(path), expected)


def test_paper_is_no_ink(tmp_path):
    """What is only filled is left out beside lines, and read where there is nothing else."""
    path, paper = tmp_path / "ink.svg", '<rect width="9" height="9" fill="#fff"/>'
    path.write_text(f'<svg xmlns="{SVG}">{paper}<path d="M0 0L1 1" stroke="#000" fill="none"/></svg>')
    same(read_ink(path), [[[0, 0], [1, 1]]])
    path.write_text(f'<svg xmlns="{SVG}">{paper}</svg>')
    assert len(read_ink(path)["strokes"][0]) == 5


def test_a_curve_is_cut_into_points_that_lie_on_it(tmp_path):
    path = tmp_path / "ink.svg"
    path.write_text('<svg xmlns="http://www.w3.org/2000/svg"><path d="M-10 0 A10 10 0 0 1 10 0"/></svg>')
    (stroke,) = read_ink(path)["strokes"]
    np.testing.assert_allclose(np.hypot(*np.array(stroke).T), 10, atol=0.01)
    assert len(stroke) > 10


def test_channels_may_come_in_any_order(tmp_path):
    path = tmp_path / "ink.inkml"
    path.write_text(
        '<ink xmlns="http://www.w3.org/2003/InkML"><traceFormat><channel name="T"/><channel name="Y"/>'
        '<channel name="X"/></traceFormat><trace>0 2 1, 500 4 3</trace></ink>'
    )
    assert read_ink(path) == {"strokes": [[[1, 2, 0], [3, 4, 0.5]]]}


@pytest.mark.parametrize("space", ["", ' xmlns="http://www.w3.org/2003/InkML"'])
def test_inkml_may_leave_its_namespace_out(tmp_path, space):
    path = tmp_path / "ink.inkml"
    path.write_text(f"<ink{space}><trace>1 2, 3 4</trace></ink>")
    assert read_ink(path) == {"strokes": [[[1, 2], [3, 4]]]}


@pytest.mark.parametrize("trace", ["10 20, '1 '2", "10 20, '1 '2, \"0 \"1", "10 20, * ?"])
def test_inkml_with_differences_is_refused_in_words(tmp_path, trace):
    path = tmp_path / "ink.inkml"
    path.write_text(f'<ink xmlns="http://www.w3.org/2003/InkML"><trace>{trace}</trace></ink>')
    with pytest.raises(UserError, match="absolute numbers are needed"):
        read_ink(path)


@pytest.mark.timeout(10)
def test_copies_of_copies_are_refused_at_once(tmp_path):
    """Eight levels of ten copies each are a hundred million lines."""
    levels = "".join(
        f'<g id="g{i}">' + (f'<use href="#g{i - 1}"/>' * 10 if i else '<path d="M0 0L1 1"/>') + "</g>" for i in range(9)
    )
    path = tmp_path / "ink.svg"
    path.write_text(f'<svg xmlns="http://www.w3.org/2000/svg">{levels}</svg>')
    with pytest.raises(UserError, match=r"copies of shapes \(<use>\) are not accepted"):
        read_ink(path)


@pytest.mark.parametrize("ending", [".json", ".svg", ".inkml"])
def test_small_units_lose_nothing(tmp_path, ending):
    """Ink in metres, or in shares of a page."""
    path, small = tmp_path / f"ink{ending}", [stroke / 1e4 for stroke in STROKES]
    write_ink(path, small)
    read = [np.array(stroke)[:, :2] for stroke in read_ink(path)["strokes"]]
    for ours, theirs in zip(read, small, strict=True):
        np.testing.assert_allclose(ours - read[0][0], theirs, atol=1e-6)


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("a.json", '{"strokes": [[' + ",".join(f"[{n},1]" for n in range(100_000)) + "]]}"),
        ("a.inkml", "<ink><trace>" + ",".join(f"{n} 1" for n in range(100_000)) + "</trace></ink>"),
        ("a.svg", f'<svg xmlns="{SVG}"><path d="M0 1L{"5 5 " * 99_999}"/></svg>'),
        ("a.svg", f'<svg xmlns="{SVG}"><polyline points="{"5,5 " * 100_000}"/></svg>'),
        ("a.svg", f'<svg xmlns="{SVG}"><path d="M0 1{"q5 5 1 1" * 3_000}"/></svg>'),
    ],
)
def test_too_much_ink_is_refused_at_once(tmp_path, name, body):
    (tmp_path / name).write_text(body)
    with pytest.raises(UserError, match=r"Ink may have at most 50,000 points. Received (100,000|72,001)."):
        read_ink(tmp_path / name)


@pytest.mark.parametrize(
    ("name", "body", "words"),
    [
        ("a.json", '{"strokes": [[[1, NaN], [2, 3]]]}', "it holds NaN or Infinity"),
        ("a.inkml", '<ink><channel name="A"/><channel name="B"/><trace>1 2, 3 4</trace></ink>', "no channels X and Y"),
    ],
)
def test_the_reason_is_said_in_words(tmp_path, name, body, words):
    (tmp_path / name).write_text(body)
    with pytest.raises(UserError, match=words):
        read_ink(tmp_path / name)


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("a.json", b"{"),
        ("a.json", b"\xff\xfe\x00binary"),
        ("a.json", b"[" * 100_000),
        ("a.json", b'{"strokes": [[[1, NaN], [2, 3]]]}'),
        ("a.json", b'{"ink": []}'),
        ("a.svg", b"<svg"),
        ("a.svg", b"\x89PNG\r\n\x1a\n"),
        ("a.svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>'),
        ("a.svg", b'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0 L"/></svg>'),
        ("a.svg", (BOMB + "<svg>&b;</svg>").encode()),
        ("a.svg", (BOMB + "<svg>&b;</svg>").encode("utf-16")),
        ("a.inkml", (OUTSIDE + "<ink>&a;</ink>").encode()),
        ("a.inkml", b'<ink xmlns="http://www.w3.org/2003/InkML"><trace>1 x, 2 3</trace></ink>'),
        ("a.inkml", b'<ink xmlns="http://www.w3.org/2003/InkML"><trace>1, 2</trace></ink>'),
        ("a.txt", b"hello"),
    ],
)
def test_what_is_no_ink_is_refused_by_name(tmp_path, name, body):
    (tmp_path / name).write_bytes(body)
    with pytest.raises(UserError, match=name.replace(".", r"\.")):
        read_ink(tmp_path / name)


def test_a_file_that_cannot_be_written_leaves_nothing_behind(tmp_path):
    with pytest.raises(UserError, match="cannot be written"):
        write_ink(tmp_path / "missing" / "ink.svg", STROKES)
    with pytest.raises(UserError, match="is written to"):
        write_ink(tmp_path / "ink.docx", STROKES)
    assert list(tmp_path.iterdir()) == []
