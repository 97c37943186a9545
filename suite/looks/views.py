"""The looks inside that every task has, as its spec lists them."""

from suite.looks.asks import FORCE
from suite.spec import AnyOption, CellView, GatesView, InterveneView, UnitsView, View, WhatIfView


def inside(
    field: str,
    target: str,
    change: tuple[AnyOption, ...],
    find: tuple[AnyOption, ...],
    force: tuple[AnyOption, ...] = FORCE,
    source: str = "",
) -> tuple[View, ...]:
    """Gates, one cell in numbers, what if, units and interventions.

    Args:
        field: the input that what-if changes.
        target: the key of the output whose steps are stepped through.
        change: what what-if is asked with.
        find: what units are looked for with.
        force: what an intervention is asked with.
        source: the input whose steps are stepped through; by default that which is changed.
    """
    source = source or field
    return (
        GatesView(
            name="gates", label="Inside the LSTMs", unit="gate by gate, step by step", source=source, target=target
        ),
        CellView(name="cell", label="One unit at one step", unit="in numbers"),
        WhatIfView(
            name="what-if",
            label="What if",
            unit="the outputs beside what they were",
            field=field,
            asks=change,
            source=source,
            target=target,
        ),
        UnitsView(
            name="units",
            label="Find a unit",
            unit="active here, not elsewhere",
            asks=find,
            source=source,
            target=target,
        ),
        InterveneView(name="intervene", label="Intervene", unit="outputs beside what they were", asks=force),
    )
