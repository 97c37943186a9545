from suite.text.normalise import normalise
from suite.text.spans import of_pieces, origins, words


def test_words():
    line = "Qu'est-ce que l'homme a ? 3.5 $"
    assert [line[a:b] for a, b in words(line)] == ["Qu'est-ce", "que", "l'homme", "a", "?", "3.5", "$"]


def test_each_word_is_found_where_it_was_typed():
    typed = "“It’s  fine … ” — he said,\tcafe\u0301\u200b—bar  !"
    line = normalise(typed)
    found = origins(typed, line)
    back = [typed[found[a].start : found[b - 1].end] for a, b in words(line)]
    assert back == ["“", "It’s", "fine", "…", "…", "…", "”", "—", "he", "said", ",", "cafe\u0301\u200b—bar", "!"]


def test_offsets_stay_in_the_text_whatever_was_typed():
    for typed in ("\u1112\u1161\u11ab ok", "a" * 50, "\u0301x", "é…ﬁ"):
        line = normalise(typed)
        found = origins(typed, line)
        assert len(found) == len(line)
        assert all(0 <= span.start <= span.end <= len(typed) for span in found)


def test_pieces_are_found_in_their_line():
    assert of_pieces(["\u2581the", "\u2581", "hou", "se"], "the  house") == [(0, 3), (-1, -1), (5, 8), (8, 10)]
