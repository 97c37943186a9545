"""Every way in which a file may keep its colours, as RGB."""

import numpy as np
from PIL import Image

_DEEP = ("I", "F", "I;16", "I;16L", "I;16B", "I;16N")
_CLEAR = ("RGBA", "LA", "PA", "La", "RGBa")
_BRIGHTEST = 65535


def as_rgb(image: Image.Image) -> Image.Image:
    """The picture in RGB, eight bits a channel; what is transparent is white.

    Grey levels of more than eight bits are scaled: integers from 0 to 65,535, other numbers from the darkest to the
    brightest there is.

    Raises:
        ValueError: its colours have no RGB that Pillow knows.
    """
    if image.mode == "RGB" and "transparency" not in image.info:
        return image
    if image.mode in _DEEP:
        return _eight_bits(image).convert("RGB")
    if image.mode in _CLEAR or "transparency" in image.info:
        clear = image.convert("RGBA")
        paper = Image.new("RGB", clear.size, "white")
        paper.paste(clear, mask=clear.getchannel("A"))
        return paper
    return image.convert("RGB")


def _eight_bits(image: Image.Image) -> Image.Image:
    levels = np.asarray(image).astype("float32")
    levels = np.nan_to_num(levels, nan=0.0, posinf=0.0, neginf=0.0)
    low, high = float(levels.min()), float(levels.max())
    if image.mode != "F" and low >= 0 and high <= _BRIGHTEST:
        low, high = 0.0, float(_BRIGHTEST)
    levels = (levels - low) * (255 / max(high - low, 1e-12))
    return Image.fromarray(np.clip(np.rint(levels), 0, 255).astype("uint8"))
