"""Files that are set aside get names of their own, and private ones are."""

from suite import aside


def test_nothing_is_overwritten(tmp_path):
    path = tmp_path / "kept.json"
    found = set()
    for n in range(3):
        path.write_text(str(n))
        found.add(aside.set_aside(path, "damaged"))
    assert sorted(file.read_text() for file in found) == ["0", "1", "2"]
    assert not path.exists()


def test_a_private_file_is_read_by_its_owner_alone_and_kept_if_there(tmp_path):
    path = tmp_path / "private"
    aside.private(path)
    assert path.stat().st_mode & 0o077 == 0
    path.write_text("kept")
    path.chmod(0o644)
    aside.private(path)
    assert path.stat().st_mode & 0o077 == 0
    assert path.read_text() == "kept"
