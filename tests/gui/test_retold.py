"""A change of the language reaches everything that is shown, whatever it was put together from; and plain French."""

import re
import sqlite3

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from delivery.catalogue import ROOT, texts, translations
from gui.compare.differences import difference
from gui.figures import size
from gui.health.crash import SENTENCE as CRASHED
from gui.health.dialog import ReportDialog, open_report
from gui.health.log import SENTENCE as WRONG
from gui.language import _retell, in_english, number, spoken, together, tr
from gui.many.work import State
from gui.shortcuts.keymap import shown
from gui.told import Told
from gui.views import make
from gui.views.alternatives import AlternativesPanel
from gui.views.label import LabelPanel
from gui.views.rows import Row
from gui.widgets.elided import Elided
from suite import registry
from suite.phrase import joined, say
from suite.settings import Settings
from suite.spec import CellView, CurveView, LabelView, SurfaceView
from tests.gui.test_language import at_rest


def test_the_language_changes_after_a_start_with_exactly_one_notice(open_window, tmp_path):
    (tmp_path / "settings.json").write_text("not json{")
    window = open_window()
    english = window.notice.text()
    assert english.startswith("The settings were damaged")
    window.services.settings.set("language", "fr")
    assert window.notice.text().startswith("Les réglages étaient endommagés")
    window.services.settings.set("language", "en")
    assert window.notice.text() == english


def test_a_text_that_is_its_own_value_is_said_again(window):
    """As joining one part has it, with whatever is known of that part."""
    for label, text in (("alone", "Ready"), ("joined", joined("\n", [tr("Ready")])), ("again", tr("Ready"))):
        made = QLabel(tr(text), window)
        made.setObjectName(label)
    window.services.settings.set("language", "fr")
    assert [window.findChild(QLabel, name).text() for name in ("alone", "joined", "again")] == ["Prêt"] * 3
    window.services.settings.set("language", "en")
    assert [window.findChild(QLabel, name).text() for name in ("alone", "joined", "again")] == ["Ready"] * 3


def test_texts_that_hold_each_other_end(window):
    """A format that cuts can make two texts values of one another."""
    label = QLabel("ab", window)
    _retell({"ab": ("{x:.1}b", {"x": "ba"}), "ba": ("b{x:.1}", {"x": "ab"})})
    assert label.text() in ("ab", "bb")


@pytest.mark.parametrize("sentence", [CRASHED, WRONG], ids=["crash", "error"])
def test_what_ended_the_last_time_is_said_in_french(french, sentence):
    told, heard = Told(), []
    told(sentence)
    told.follow(lambda sentence: heard.append(tr(sentence)))
    assert heard == [translations()[sentence]] != [sentence]
    told(say("An older copy of the history cannot be deleted: {reason}.", reason="c"))
    french.notice.add(heard[0])
    french.notice.add(heard[1])
    french.services.settings.set("language", "en")
    assert french.notice.text().splitlines() == [sentence, "An older copy of the history cannot be deleted: c."]


def test_a_report_is_english_in_every_language(french):
    with in_english():
        assert (tr("Ready"), number(0.5, ".2f"), size(27_400_000)) == ("Ready", "0.50", "27.4\u202fMB")
        status = french.page.status().text()
    assert (tr("Ready"), number(0.5, ".2f"), size(27_400_000)) == ("Prêt", "0,50", "27,4\u202fMo")
    open_report(french)
    (report,) = french.findChildren(ReportDialog)
    text = report.text.toPlainText()
    report.reject()
    assert status.startswith("Ready · Translate · 3 parameters · 12\u202fbytes · ") and status in text
    assert [made for made in translations().values() if len(made) > 3 and f" {made} " in text] == []


def test_the_menus_of_texts_and_the_names_of_keys_are_french(french):
    def told() -> list[str]:
        edit = QLineEdit(french)
        menu = edit.createStandardContextMenu()
        said = [action.text().split("\t")[0] for action in menu.actions() if action.text()]
        menu.deleteLater()
        return said

    assert told()[:3] == ["&Annuler", "&Rétablir", "Co&uper"]
    assert shown(["Ctrl+Shift+C"]) == "Ctrl+Maj+C"
    assert QKeySequence("Ctrl+Shift+C").toString(QKeySequence.SequenceFormat.PortableText) == "Ctrl+Shift+C"
    french.services.settings.set("language", "en")
    assert told()[:3] == ["&Undo", "&Redo", "Cu&t"]


def test_one_byte_is_one(window):
    assert size(1) == "1\u202fbyte" and size(2) == "2\u202fbytes" and size(0) == "0\u202fbytes"
    window.services.settings.set("language", "fr")
    assert size(1) == "1\u202foctet" and size(2) == "2\u202foctets" and size(0) == "0\u202foctet"
    window.services.settings.set("language", "en")


def test_a_verdict_is_said_again(french):
    french.open("sentiment")
    (panel,) = (panel for panel in french.page.parts.outputs if isinstance(panel, LabelPanel))
    view = panel.view
    panel.show({view.shows: "negative", view.probabilities: {"negative": 0.9}, view.degrees: [0.6, 0.3, 0.1, 0, 0]})
    assert panel.text().startswith("Négatif\u202f: sûr à 90")
    french.services.settings.set("language", "en")
    assert panel.text().startswith("Negative: 90")
    french.services.settings.set("language", "fr")
    assert panel.text().startswith("Négatif\u202f: sûr à 90")


def test_scores_of_alternatives_are_said_again(french):
    row = Row(french)
    row.show_alternative({"text": "Models", "score": 0.96}, in_use=True)
    row.setEnabled(False)
    assert row.accessibleDescription() == "Score 0,96, utilisé"
    french.services.settings.set("language", "en")
    assert row.accessibleDescription() == "Score 0.96, in use" and row._score == "0.96"
    assert row.isChecked() and not row.isEnabled() and row.text() == "Models"


def test_cards_of_models_are_said_again(french, tmp_path):
    french.open("models")
    cards = french.stack.currentWidget().cards
    cards["sentiment"]._loader.folder = tmp_path  # which holds none
    cards["sentiment"].refresh()

    def told() -> dict[str, str]:
        return {name: card._summary.text() for name, card in cards.items()}

    before = told()
    french.services.settings.set("language", "en")
    between = told()
    assert all("parameters · " in text for name, text in between.items() if name != "sentiment")
    assert between["sentiment"] == f"There is no model in {tmp_path}."
    french.services.settings.set("language", "fr")
    assert told() == before


def labels(window) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel)]


def test_what_the_dialog_of_the_settings_explains_is_said_again(french):
    french.open("settings")
    english = "For the networks; 0 takes as many as there are processors. A change starts the inference process anew;"
    assert not any(text.startswith(english) for text in labels(french))
    french.services.settings.set("language", "en")
    assert any(text.startswith(english) for text in labels(french))


def test_the_status_line_speaks_french(french):
    french.open("captioning")
    QApplication.processEvents()
    assert french.status.text().startswith("Prêt · Légende · ")
    french.open("neuron")
    QApplication.processEvents()
    assert french.status.text().split(" · ")[1] == "Neurone"


def test_the_stages_of_a_run_have_their_french():
    sources = "".join(path.read_text("utf-8") for path in (ROOT / "suite").rglob("*.py"))
    stages = set(re.findall(r'seconds ?= ?\{"(\w+)"|clock\.tick\("(\w+)"\)', sources))
    found = {first or second for first, second in stages}
    assert found > {"total", "decoding", "caption"}
    assert found - {text for text, made in translations().items() if made} == set()


def test_a_setting_that_was_left_out_is_named_as_in_the_dialog(french, tmp_path):
    path, told = tmp_path / "other.json", []
    path.write_text('{"text-size": 7, "scheme": "pink", "motion": 3, "shortcuts": 1}')
    Settings(path, told.append)
    assert [tr(sentence).removeprefix(f"Un réglage de {path} a été ignoré\u202f: ") for sentence in told] == [
        "«\u202fCouleurs\u202f» doit être l’un de\u202f: système, clair, sombre. Reçu\u202f: 'pink'. "
        "Il vaut maintenant système.",
        "«\u202fTaille du texte\u202f» doit être un nombre de 0,8 à 2. Reçu\u202f: 7. Il vaut maintenant 1.",
        "«\u202fMouvement\u202f» doit être on ou off. Reçu\u202f: 3. Il vaut maintenant activé.",
        "«\u202fRaccourcis\u202f» doit donner des listes de touches selon le nom de ce qu’elles font. Reçu\u202f: 1. "
        "Il vaut maintenant ce qu’il était à l’origine.",
    ]


def test_what_the_system_says_in_english_stands_in_brackets():
    """After a sentence that is whole without it."""
    bare = re.compile(r"(?<!\{kind\})\u202f: \{(reason|error|strerror|refused)\}")
    ours = re.compile(r"\{reason\} [A-Z]|^\{name\}: \{reason\}$")  # a reason that is a sentence of this program
    assert {text for text, made in translations().items() if bare.search(made) and not ours.search(text)} == set()


@pytest.mark.parametrize(("first", "then"), [("en", "fr"), ("fr", "en")])
def test_a_change_says_what_a_start_in_the_language_says(open_window, first, then):
    specs, lessons = (list(map(registry.spec, names)) for names in (registry.names(), registry.lessons()))

    def told(*languages: str) -> set[str]:
        window = open_window(specs=specs, lessons=lessons)
        window.services.settings.set("language", languages[0])
        for spec in (*specs, *lessons):
            window.open(spec.name)
            for name in ("options", "look", "many", "many"):  # the last goes back
                window.press(name)
            QApplication.processEvents()
        for place in ("history", "models", "settings"):
            window.open(place)
            QApplication.processEvents()
        for language in languages:
            window.services.settings.set("language", language)
        found = at_rest(window)
        window.services.settings.set("language", "en")
        return found

    assert told(first, then) == told(then)


CURVE = CurveView(name="curve", label="Over time", shows="curve", unit="loss")
SURFACE = SurfaceView(name="map", label="Loss", shows="map")
POINTS = {"values": [-0.5, 0.25], "low": -1, "high": 1, "steps": ["one", "two"], "spans": []}
MAP = {"x": {"label": "w", "low": 0, "high": 1}, "y": {"label": "b", "low": 0, "high": 1}, "label": "z", "paths": []}


@pytest.mark.parametrize(
    ("view", "values", "said", "english"),
    [
        (CURVE, {"curve": POINTS}, "De «\u202fone\u202f» -0,50 perte", "From “one” -0.50 loss to “two” +0.25 loss;"),
        (SURFACE, {"map": MAP | {"values": [[0.5]]}}, "Minimum à w 0,5\u202f; b 0,5", "Lowest at w 0.5, b 0.5: z 0.5;"),
    ],
    ids=["curve", "surface"],
)
def test_a_drawing_is_described_again(french, view, values, said, english):
    panel = make(view, french.page.parts.board)
    panel.cards[0].setParent(french)
    french.page.parts.panels[french.page.spec.outputs[0].name] = panel
    panel.show(values)
    drawn = panel.cards[0].focusProxy()
    assert drawn.accessibleDescription().startswith(said)
    french.services.settings.set("language", "en")
    assert drawn.accessibleDescription().startswith(english)


def test_what_is_copied_of_a_cell_is_in_the_language(french):
    panel = make(CellView(name="cell", label="Cell", made_from="gates"), french.page.parts.board)
    panel.cards[0].setParent(french)
    layer = {"name": say("Words"), "direction": "forward", "steps": ["one"], "cell": "lstm"}
    numbers = {gate: [[0.5]] for gate in "ifgoch"}
    panel.show({"layers": [spoken(layer) | numbers | {"c0": [0.25], "h0": [0.0]}]})
    panel.board.pick(0, 0, 0, "Words")
    assert "Oublié\u202f" in panel.text() and "0,500" in panel.text() and "0.5" not in panel.text()
    french.page.parts.panels[french.page.spec.outputs[0].name] = panel
    french.services.settings.set("language", "en")
    assert "Forgotten: " in panel.text() and "0.500" in panel.text()


def test_a_comparison_is_said_again(french):
    view = LabelView(name="label", label="Verdict", shows="label", probabilities="shares")
    values = {"label": "negative", "shares": {"negative": 0.9}}
    found = difference(view, values, values)
    assert "négatif (90\u202f%) à gauche" in found.sentence
    french.open("sentiment")
    french.press("compare")
    verdict = french.page.sides.comparison.verdict
    verdict._text.setText(together("\n", [tr("What differs"), found.sentence]))
    french.services.settings.set("language", "en")
    first, second = verdict.text().splitlines()
    assert first == "What differs" and "negative (90\u202f%) on the left" in second


def test_a_list_is_said_again(french, tmp_path, qtbot):
    french.open("translation")
    french.press("many")
    panel = french.page.sides.many
    path = tmp_path / "items.txt"
    path.write_text("one\ntwo\n")
    panel.take([path])
    qtbot.waitUntil(lambda: panel.work.state is State.DONE, timeout=5000)
    heading = panel.card.findChild(Elided)
    assert heading.text() == "items.txt · 2 sur 2"
    assert french.notice.text() == "De l’anglais au français\u202f: terminé, 2 éléments."
    french.services.settings.set("language", "en")
    assert heading.text() == "items.txt · 2 of 2"
    panel.clear()


def test_before_a_result_the_alternatives_say_what_they_are(french):
    (panel,) = (panel for panel in french.page.parts.outputs if isinstance(panel, AlternativesPanel))
    (card,) = panel.cards
    assert card.said().startswith("Les autres résultats")
    part = {"source": [0, 1], "target": [0, 3], "alternatives": [{"text": "oui", "score": 1.0}]}
    panel.show({"text": "oui", "sentences": [part]})
    assert card.said() == "" and [row.text() for row in panel.rows()] == ["oui"]
    panel.show({"text": "", "sentences": []})
    assert card.said() == "Il n’y a pas d’autre choix."
    panel.clear()
    assert card.said().startswith("Les autres résultats")


def test_a_session_that_cannot_be_written_says_why_in_brackets(french, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    session = french.services.session
    with monkeypatch.context() as patch:
        patch.setattr("gui.session.os.replace", full)
        session.save()
    assert french.notice.text().endswith("pour le prochain démarrage (No space left on device).")


def test_no_text_of_the_window_speaks_of_a_command():
    assert [text for text in texts() if "`batch`" in text] == []


def test_a_list_whose_file_is_none_says_so_in_french(french, tmp_path, monkeypatch):
    french.open("translation")
    french.press("many")
    panel = french.page.sides.many
    (tmp_path / "items.txt").write_text("one\n")

    def broken(*_):
        raise sqlite3.DatabaseError("file is not a database")

    monkeypatch.setattr(panel.work, "begin", broken)
    panel.take([tmp_path / "items.txt"])
    said = "La liste ne peut pas être modifiée pour l’instant (file is not a database). Ce qui est fait reste."
    assert french.notice.text() == said
