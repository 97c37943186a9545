import numpy as np
import pytest

from suite.errors import UserError
from suite.layers.efficientnet import read_published
from suite.tasks.captioning.data import read_split
from suite.tasks.captioning.features import VIEWS, Trunk, extract, view
from tests.image.pictures import GREEN, RED, corners, quarters
from tests.layers import published
from tests.tasks.captioning.album import drawn, write_files
from tests.tasks.captioning.conftest import BLOCKS, SIZE

SQUARE = np.array(quarters(64, 64))


@pytest.fixture(scope="module")
def trunk(tmp_path_factory):
    path = tmp_path_factory.mktemp("encoder") / "tiny.npz"
    published.write(path, BLOCKS, published.drawn(BLOCKS))
    return Trunk(read_published(path), split=2)


def test_views_show_the_picture_its_mirror_and_parts():
    rng = np.random.default_rng(0)
    views = [view(SQUARE, number, rng) for number in range(VIEWS)]
    assert {v.shape for v in views} == {SQUARE.shape}
    np.testing.assert_array_equal(views[0], SQUARE)
    np.testing.assert_array_equal(views[1], SQUARE[:, ::-1])
    np.testing.assert_array_equal(corners(views[2])[:2], [RED, GREEN])
    np.testing.assert_array_equal(corners(views[3])[:2], [GREEN, RED])
    assert not np.array_equal(views[2], SQUARE)


def test_maps_are_what_the_trunk_says_and_are_made_once(trunk, tmp_path):
    album = read_split(write_files(tmp_path, drawn(3)), "train")
    told = []
    maps = extract(trunk, album, SIZE, tmp_path / "maps.npy", 2, told.append)
    assert maps.shape == (2, 3, 4, 4, 8)
    assert maps.dtype == np.float16
    assert told[-1].fraction == 1
    # One colour is its own mirror image, but for what a JPEG of it says in the end.
    np.testing.assert_allclose(maps[0, 1], np.array(trunk.encoder.trunk(_colour(album, 1)))[0], rtol=2e-3, atol=2e-3)
    again = extract(None, album, SIZE, tmp_path / "maps.npy", 2, told.append)
    np.testing.assert_array_equal(maps, again)


def test_maps_of_other_pictures_are_not_taken_for_these(trunk, tmp_path):
    album = read_split(write_files(tmp_path, drawn(3)), "train")
    extract(trunk, album.first(2), SIZE, tmp_path / "maps.npy")
    with pytest.raises(UserError, match="maps.npy is of 2 pictures in 1 views. Received 3 in 1"):
        extract(trunk, album, SIZE, tmp_path / "maps.npy")


def test_a_picture_of_the_users_own_that_cannot_be_read_is_named(trunk, tmp_path):
    album = read_split(write_files(tmp_path, drawn(3)), "train")
    (tmp_path / "1_green.jpg").write_bytes(b"no picture")
    with pytest.raises(UserError, match="1_green.jpg is not a picture"):
        extract(trunk, album, SIZE, tmp_path / "maps.npy")
    assert not (tmp_path / "maps.npy").exists()


def _colour(album, number):
    from suite.image.picture import read_square

    return read_square(album.photograph(number), SIZE)[None]
