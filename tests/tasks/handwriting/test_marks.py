import numpy as np

from suite.tasks.handwriting.marks import marks_of


def test_strokes_by_their_way():
    offsets = np.array([[0, 0, 0], [1, 5, 0], [5, 1, 1], [1, 9, 0], [0, -3, 1]])
    marks = {name: np.flatnonzero(inside).tolist() for name, inside in marks_of(offsets).items()}
    # The way to the fourth point was made in the air.
    assert marks == {"down-strokes": [1], "up-strokes": [4], "after the pen was lifted": [3]}
