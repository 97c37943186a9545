import pytest

from suite.text.french import plain, printed

LINES = [
    'Il a dit : "Quoi ?" puis : "Non !"',
    "5 % de http://x.fr ; oui !",
    "Bonjour",
    "",
    "Vraiment ?!",
]


def test_printed():
    assert printed('Il a dit : "Quoi ?"').text == "Il a dit\u00a0: «\u00a0Quoi\u202f?\u00a0»"
    assert printed("10:30 ou 5 %").text == "10:30 ou 5\u202f%"


@pytest.mark.parametrize("line", LINES)
def test_plain_is_the_way_back(line):
    assert plain(printed(line).text) == line


@pytest.mark.parametrize("line", LINES)
def test_offsets_lead_to_the_same_character(line):
    shown = printed(line)
    assert len(shown.offsets) == len(line) + 1
    assert shown.offsets[-1] == len(shown.text)
    for i, character in enumerate(line):
        if character not in ' "':
            assert shown.text[shown.offsets[i]] == character
