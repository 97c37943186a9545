"""Figures for people: counts, sizes, times and shares, always with their unit."""

from gui.language import mark, remember, single, tr

NARROW = "\u202f"  # the narrow no-break space between a figure and its unit


def parameters(count: int) -> str:
    """11_800_000 -> "11.8 M parameters"."""
    for size, letter in ((1e9, "G"), (1e6, "M"), (1e3, "k")):
        if count >= size:
            return tr("{figure:.1f}\u202f{unit} parameters", figure=count / size, unit=letter)
    return tr("{figure} parameters", figure=count)


def size(count: int) -> str:
    """27_400_000 bytes -> "27.4 MB"; MB means 10^6 bytes."""
    for unit, letter in ((1e9, mark("GB")), (1e6, mark("MB")), (1e3, mark("kB"))):
        if count >= unit:
            return tr("{figure:.1f}\u202f{unit}", figure=count / unit, unit=tr(letter))
    return tr("{count}\u202fbyte", count=count) if single(count) else tr("{count}\u202fbytes", count=count)


def duration(seconds: float) -> str:
    """0.038 -> "38 ms", 1.42 -> "1.4 s", 75 -> "1 min 15 s"."""
    if seconds < 0.9995:
        return f"{seconds * 1000:.0f}{NARROW}ms"
    if seconds < 60:
        return tr("{seconds:.1f}\u202fs", seconds=seconds)
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}{NARROW}min {rest}{NARROW}s"


def rough(seconds: float) -> str:
    """20.4 -> "20 s", 100 -> "2 min", 5000 -> "1 h 23 min"."""
    if seconds < 59.5:
        return f"{max(round(seconds), 1)}{NARROW}s"
    minutes = round(seconds / 60)
    if minutes < 60:
        return f"{minutes}{NARROW}min"
    return f"{minutes // 60}{NARROW}h {minutes % 60}{NARROW}min"


def share(fraction: float) -> str:
    """0.714 -> "71 %"."""
    return f"{fraction * 100:.0f}{NARROW}%"


def counted(count: int, unit: str, units: str = "") -> str:
    """(1, "words") -> "1 word", (1500, "words") -> "1 500 words"; (2, "entry", "entries") -> "2 entries"."""
    one, many = (unit, units) if units else (unit.removesuffix("s"), unit)
    said = tr("{count} " + (one if single(count) else many), count=f"{count:,}".replace(",", NARROW))
    remember(said, lambda: counted(count, unit, units))  # which of both depends on the language
    return said
