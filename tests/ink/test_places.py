import numpy as np

from suite.ink.places import places_of
from suite.ink.scale import to_device


def test_points_are_found_along_their_stroke():
    given = [np.array([[0, 0], [10, 0], [20, 0]]), np.array([[0, 5], [0, 9]])]
    sampled = [np.array([[0, 0], [4, 0], [6, 0], [20, 0]]), np.array([[0, 5]])]
    assert places_of(sampled, given).tolist() == [0, 0, 1, 2, 3]


def test_ink_as_a_device_records_it_keeps_its_places():
    angle = np.linspace(0, 4 * np.pi, 90)
    loops = [np.stack([30 * angle + 40 * np.sin(angle), 60 * np.cos(angle)], axis=1), np.array([[400.0, 10.0]])]
    sampled, scale = to_device(loops)
    found = places_of(sampled, loops)
    every = np.concatenate(loops)
    back = np.concatenate(scale.back(sampled))
    assert found[-1] == 90 and (np.diff(found) >= 0).all()
    # No further away than half the longest way between two points.
    longest = np.hypot(*np.diff(loops[0], axis=0).T).max()
    assert np.hypot(*(every[found] - back).T).max() < 0.55 * longest
