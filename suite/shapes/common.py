"""What the data of several views are made of."""

from collections.abc import Sequence, Sized
from typing import Annotated, Any

import msgspec
from msgspec import Meta

# Far beyond what a network says, and near enough to be squared and drawn.
Number = Annotated[float, Meta(ge=-1e12, le=1e12)]
# Probabilities that were added up may exceed 1 in their last digit.
Share = Annotated[float, Meta(ge=-1e-3, le=1.001)]
Size = Annotated[float, Meta(ge=0, le=1e12)]
Count = Annotated[int, Meta(ge=0, le=1_000_000_000)]
Order = Annotated[int, Meta(ge=1, le=1_000_000_000)]
# From -1, which is nowhere.
Place = Annotated[int, Meta(ge=-1, le=1_000_000_000)]
Span = tuple[Place, Place]
Row = list[Number]
Strokes = list[list[Annotated[Row, Meta(min_length=2)]]]


class Ink(msgspec.Struct):
    """As of an `InkField`."""

    strokes: Strokes
    pressures: list[Row] = []


def same(count: int, *parts: Sized) -> None:
    """Raises:
    ValueError: one of the parts has not so many elements.
    """
    for part in parts:
        if len(part) != count:
            raise ValueError(f"length {len(part)}, not {count}")


def grid(rows: Sequence[Sized], height: int, width: int) -> None:
    """Raises:
    ValueError: it is not of so many rows and columns.
    """
    same(height, rows)
    same(width, *rows)


def among(count: int, *numbers: int) -> None:
    """Raises:
    ValueError: one of the numbers, from 0, is that of nothing among so many.
    """
    for number in numbers:
        if not 0 <= number < count:
            raise ValueError(f"{number} of {count}")


def held(data: Any, shape: Any, where: str) -> Any:
    """Data as the type that they must be of.

    Args:
        where: what is said before what is wrong with them.

    Raises:
        ValueError: they are not.
    """
    try:
        return msgspec.convert(data, shape)
    except msgspec.ValidationError as error:
        raise ValueError(f"{where}: {error}") from None
