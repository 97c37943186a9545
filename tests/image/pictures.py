"""Pictures drawn for tests."""

import io

import numpy as np
from PIL import Image

FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP", "HEIF")
RED, GREEN, BLUE, WHITE = (250, 10, 10), (10, 200, 10), (10, 10, 250), (255, 255, 255)


def quarters(width=64, height=48):
    """Red and green above blue and white."""
    image = Image.new("RGB", (width, height), RED)
    image.paste(GREEN, (width // 2, 0, width, height))
    image.paste(BLUE, (0, height // 2, width, height))
    image.paste(WHITE, (width // 2, height // 2, width, height))
    return image


def encoded(image, form="PNG", **options):
    body = io.BytesIO()
    image.save(body, form, **options)
    return body.getvalue()


def corners(square):
    """The colours in the middle of the four quarters, [4, 3], row by row."""
    a, b = len(square) // 4, 3 * len(square) // 4
    return np.array([square[y, x] for y in (a, b) for x in (a, b)]).astype(int)
