"""What two versions of a text, or of a list, have in common."""

from collections.abc import Sequence


def common_prefix(first: Sequence, second: Sequence) -> int:
    """How many items both begin with; found by halving, since comparing slices is fast and a loop is not."""
    low, high = 0, min(len(first), len(second))
    while low < high:
        middle = (low + high + 1) // 2
        if first[:middle] == second[:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def alike(first: Sequence, second: Sequence) -> bool:
    """Whether at least half of the shorter one is still there in the other, at the beginning and the end."""
    shorter = min(len(first), len(second))
    kept = common_prefix(first, second) + common_prefix(first[::-1], second[::-1])
    return 2 * min(kept, shorter) >= shorter
