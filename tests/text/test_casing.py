import pytest

from suite.text.casing import calmed, is_shouted, restored


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("HELLO WORLD", "Bonjour le monde", "BONJOUR LE MONDE"),
        ("house", "Maison", "maison"),
        ("House", "maison", "Maison"),
        ("i like nato", "OTAN me plaît", "OTAN me plaît"),
        ("A man runs", "Un homme court.", "Un homme court"),
        ("A man runs.", "Un homme court", "Un homme court."),
        ("Wait...", "Attends...", "Attends..."),
        ('He said "no"', 'Il a dit "non".', 'Il a dit "non".'),
        ("", "", ""),
        ("42", "42", "42"),
    ],
)
def test_restored(source, target, expected):
    assert restored(source, target) == expected


def test_an_acronym_is_not_shouting():
    assert is_shouted("STOP THAT NOW")
    assert not is_shouted("USA")
    assert not is_shouted("I like the USA")


def test_calmed():
    assert calmed("I LOVE NEW YORK, AND I DO") == "I love new york, and I do"
