"""The row with which one goes from step to step, by mouse and by arrow keys."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSlider, QWidget

from gui.language import tr
from gui.page.scrubber import Scrubber, span_at
from gui.widgets.controls import ComboBox

_NARROW = 160  # pixels of the words at its right end


class ScrubBar(QFrame):
    """A slider over the steps that the views of a page offer; what it is moved to is held.

    Args:
        scrubber: what it moves.
        names: of the tracks, for people.
        word: what stands at a span of a track; empty where that is no text.
        waits: whether its room is kept as long as there is nothing to step through.
    """

    def __init__(
        self,
        scrubber: Scrubber,
        names: Callable[[str], str],
        word: Callable[[str, int, int], str],
        waits: bool = True,
        parent: QWidget | None = None,
    ):
        super().__init__(parent)
        self.setObjectName("scrub")
        self._scrubber, self._names, self._word = scrubber, names, word
        self._track = ComboBox()
        self._track.setAccessibleName(tr("What to step through"))
        self._track.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToContents)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(tr("Step"))
        self.slider.setToolTip(tr("Step through the result: drag, or the arrow keys; Esc lets go"))
        self.slider.setPageStep(10)
        self._words = QLabel()
        self._words.setProperty("tone", "muted")
        self._words.setFixedWidth(_NARROW)
        self._words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        title = QLabel(tr("Step"))
        title.setProperty("tone", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(52, 0, 52, 8)
        row.setSpacing(12)
        for part, stretch in ((title, 0), (self._track, 0), (self.slider, 1), (self._words, 0)):
            row.addWidget(part, stretch)
        self.setFocusProxy(self.slider)
        self._waits, self._aside = waits, False
        self._keep_room()
        self.hide()
        self.slider.valueChanged.connect(self._slid)
        self._track.currentIndexChanged.connect(lambda _: self._fit())
        scrubber.offered.connect(self._offered)
        scrubber.moved.connect(self._follow)
        self._offered()

    def track(self) -> str:
        """The track that is stepped through; empty where there is none."""
        return self._track.currentData() or ""

    def set_aside(self, on: bool) -> None:
        """Gives its room to something else, or takes it again."""
        self._aside = on
        self._keep_room()
        self._offered()

    def _keep_room(self) -> None:
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(self._waits and not self._aside)
        self.setSizePolicy(policy)

    def keyPressEvent(self, event) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape and self._scrubber.held:
            self._scrubber.hold("", -1)
        else:
            super().keyPressEvent(event)

    def _offered(self) -> None:
        tracks, kept = self._scrubber.tracks(), self.track()
        if tracks != [self._track.itemData(place) for place in range(self._track.count())]:
            with QSignalBlocker(self._track):
                self._track.clear()
                for track in tracks:
                    self._track.addItem(self._names(track), track)
                self._track.setCurrentIndex(max(0, self._track.findData(kept)))
        self._track.setVisible(len(tracks) > 1)
        self.setVisible(bool(tracks) and not self._aside)
        self._fit()

    def _fit(self) -> None:
        """Gives the slider as many places as there are steps, before the first of them one for none."""
        with QSignalBlocker(self.slider):
            self.slider.setRange(0, len(self._scrubber.steps(self.track())))
        self._follow()

    def _slid(self, value: int) -> None:
        steps = self._scrubber.steps(self.track())
        self._scrubber.hold(self.track(), steps[value - 1][0] if value else -1)

    def _follow(self) -> None:
        """Shows the step, wherever it was pointed at."""
        track = self.track()
        steps = self._scrubber.steps(track)
        step = span_at(steps, self._scrubber.place(track))
        with QSignalBlocker(self.slider):
            self.slider.setValue(step + 1)
        said = (
            tr("{step} of {steps}", step=step + 1, steps=len(steps))
            if step >= 0
            else tr("{steps} steps", steps=len(steps))
        )
        word = self._word(track, *steps[step]) if step >= 0 else ""
        whole = tr("{said} · “{word}”", said=said, word=word) if word else said
        self._words.setText(self._words.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, _NARROW))
        self.slider.setAccessibleDescription(whole)
