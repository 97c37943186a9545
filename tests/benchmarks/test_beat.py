"""The heartbeat counts every beat that a loop which was held up has missed."""

import time

from benchmarks.beat import PERIOD, Heartbeat


def test_a_loop_that_is_held_up_misses_beats(qtbot):
    heart = Heartbeat()
    heart.start()
    qtbot.wait(3 * PERIOD)
    time.sleep(20 * PERIOD / 1000)
    heart.stop()
    assert max(heart.late) >= 19 * PERIOD
    assert sum(late > PERIOD for late in heart.late) >= 18
