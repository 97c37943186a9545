from suite.text.marks import marks_of


def marked(name, words):
    return [word for word, inside in zip(words, marks_of(words)[name]) if inside]


def test_words_inside_quotes():
    words = ["He", "said", "“", "not", "now", "”", "and", '"', "go", '"', "left"]
    assert marked("inside quotes", words) == ["not", "now", "go"]
    assert marked("inside quotes", ["a", "”", "b"]) == []


def test_words_that_deny():
    assert marked("negations", ["I", "wo", "n't", "don’t", "Never", "know"]) == ["n't", "don’t", "Never"]


def test_signs_and_figures():
    assert marked("signs", ["a", ".", "!?", "n't", ""]) == [".", "!?"]
    assert marked("figures", ["a1", "22", "two"]) == ["a1", "22"]
