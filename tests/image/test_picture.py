import gc
import struct
import zlib

import numpy as np
import pytest
from PIL import Image

from suite.errors import UserError
from suite.image import picture
from suite.image.picture import read_small, read_square
from tests.image.pictures import BLUE, FORMATS, GREEN, RED, WHITE, corners, encoded, quarters

UPRIGHT = [RED, GREEN, BLUE, WHITE]


def assert_upright(square, colours=UPRIGHT, within=14):
    assert square.shape == (32, 32, 3)
    assert square.dtype == np.uint8
    np.testing.assert_allclose(corners(square), colours, atol=within)


@pytest.mark.parametrize("form", FORMATS)
def test_every_form_from_bytes_and_from_a_path_outside_ascii(form, tmp_path):
    body = encoded(quarters(), form)
    path = tmp_path / f"Ämter_写真 é.{form.lower()}"
    path.write_bytes(body)
    assert_upright(read_square(body, 32))
    np.testing.assert_array_equal(read_square(str(path), 32), read_square(body, 32))


@pytest.mark.parametrize("orientation", range(1, 9))
def test_what_a_camera_turned_stands_upright(orientation):
    # How the stored picture comes from the upright one, as the EXIF standard defines the eight values.
    turned = {
        1: lambda a: a,
        2: lambda a: a[:, ::-1],
        3: lambda a: a[::-1, ::-1],
        4: lambda a: a[::-1],
        5: lambda a: a.transpose(1, 0, 2),
        6: lambda a: np.rot90(a),
        7: lambda a: a[::-1, ::-1].transpose(1, 0, 2),
        8: lambda a: np.rot90(a, 3),
    }
    stored = Image.fromarray(np.ascontiguousarray(turned[orientation](np.array(quarters()))))
    exif = Image.Exif()
    exif[0x0112] = orientation
    assert_upright(read_square(encoded(stored, "JPEG", quality=95, exif=exif), 32))


def test_a_large_jpeg_is_decoded_small_and_still_turned():
    exif = Image.Exif()
    exif[0x0112] = 6
    body = encoded(quarters(3000, 2000).transpose(Image.Transpose.ROTATE_90), "JPEG", exif=exif)
    assert_upright(read_square(body, 32))


@pytest.mark.parametrize("mode", ["1", "L", "LA", "I", "I;16", "F"])
def test_grey_of_any_depth(mode):
    levels = np.repeat(np.repeat([[0, 1], [1, 0]], 16, 0), 16, 1)
    scale = {"1": 255, "L": 255, "LA": 255, "I": 65535, "I;16": 65535, "F": 0.5}[mode]
    kind = {"I": "int32", "I;16": "uint16", "F": "float32"}.get(mode, "uint8")
    image = Image.fromarray((levels * scale).astype(kind))
    body = encoded(image.convert(mode) if kind == "uint8" else image, "TIFF" if mode in ("I", "F") else "PNG")
    assert_upright(read_square(body, 32), [(0, 0, 0), WHITE, WHITE, (0, 0, 0)], within=1)


def test_a_dark_picture_of_sixteen_bits_stays_dark():
    body = encoded(Image.fromarray(np.full((8, 8), 6553, "uint16")))
    assert set(np.unique(read_square(body, 32))) <= {25, 26}


def test_printing_colours():
    assert_upright(read_square(encoded(quarters().convert("CMYK"), "JPEG", quality=95), 32))


@pytest.mark.parametrize("form", ["PNG", "WEBP", "TIFF"])
def test_what_is_transparent_is_white(form):
    image = quarters().convert("RGBA")
    image.paste((0, 0, 0, 0), (0, 0, 32, 24))
    options = {"lossless": True} if form == "WEBP" else {}
    assert_upright(read_square(encoded(image, form, **options), 32), [WHITE, GREEN, BLUE, WHITE])


def test_a_transparent_entry_of_a_palette_is_white():
    image = quarters().quantize(4)
    body = encoded(image, "PNG", transparency=image.getpixel((2, 2)))
    assert_upright(read_square(body, 32), [WHITE, GREEN, BLUE, WHITE])


def test_of_an_animation_the_first_frame_counts():
    frames = [Image.new("RGB", (16, 16), "black")] * 2
    assert_upright(read_square(encoded(quarters(), "GIF", save_all=True, append_images=frames), 32))


@pytest.mark.parametrize("size", [(1, 1), (1, 4000), (4000, 1), (3, 2)])
def test_any_shape(size):
    assert np.all(read_square(encoded(Image.new("RGB", size, BLUE)), 32) == BLUE)


def test_a_hundred_megapixels():
    assert_upright(read_square(encoded(quarters(12_500, 8_000), "JPEG"), 32))


def png_of(width, height):
    """The beginning of a PNG that says it is so large."""
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = b"IDAT" + zlib.compress(b"\0" * 1000)
    chunks = (struct.pack(">I", len(c) - 4) + c + struct.pack(">I", zlib.crc32(c)) for c in (header, data))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


JPEG = encoded(quarters(200, 150), "JPEG")
BAD = {
    "text": (b"This is no picture at all.\n" * 20, "not a picture of a kind"),
    "cut": (JPEG[: len(JPEG) // 2], "cannot be read as a picture"),
    "header": (JPEG[:30], "picture"),
    "zeros": (bytes(5000), "not a picture of a kind"),
    "bomb": (png_of(60_000, 60_000), "more than 160,000,000 pixels"),
    "large": (png_of(13_000, 13_000), "at most 160,000,000 pixels"),
    "lies": (png_of(300, 300), "cannot be read as a picture"),
    "vector": (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "not a picture of a kind"),
    "postscript": (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "not a picture of a kind"),
    "heic": (b"\0\0\0\x18ftypheic\0\0\0\0heicmif1" + bytes(100), "not a picture of a kind"),
}


@pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning")
@pytest.mark.parametrize("kind", BAD)
def test_what_is_no_picture_is_refused_in_one_line(kind, tmp_path):
    body, message = BAD[kind]
    path = tmp_path / f"{kind}.jpg"
    path.write_bytes(body)
    for source in (body, path):
        with pytest.raises(UserError, match=message) as found:
            read_square(source, 32)
        assert "\n" not in str(found.value)
    assert str(path) in str(found.value)


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(UserError, match="There is no file"):
        read_square(tmp_path / "gone.png", 32)


@pytest.mark.filterwarnings("error::ResourceWarning", "error::pytest.PytestUnraisableExceptionWarning")
def test_files_are_closed(tmp_path):
    good, bad = tmp_path / "good.png", tmp_path / "bad.png"
    good.write_bytes(encoded(quarters()))
    bad.write_bytes(BAD["cut"][0])
    read_square(good, 32)
    with pytest.raises(UserError):
        read_square(bad, 32)
    gc.collect()


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_a_preview_stands_upright_in_its_own_proportions(orientation):
    quarter_turns = {1: 0, 3: 2, 6: 1, 8: 3}[orientation]
    stored = Image.fromarray(np.ascontiguousarray(np.rot90(np.array(quarters(640, 480)), quarter_turns)))
    exif = Image.Exif()
    exif[0x0112] = orientation
    pixels, size = read_small(encoded(stored, "JPEG", quality=95, exif=exif), 64)
    assert (pixels.shape, size) == ((48, 64, 3), (640, 480))
    middles = [pixels[y, x] for y in (12, 36) for x in (16, 48)]
    np.testing.assert_allclose(np.array(middles).astype(int), UPRIGHT, atol=14)


def test_a_preview_does_not_enlarge():
    pixels, size = read_small(encoded(quarters(8, 4)), 64)
    assert (pixels.shape, pixels.dtype, size) == ((4, 8, 3), np.uint8, (8, 4))


def test_what_is_no_picture_has_no_preview(tmp_path):
    path = tmp_path / "text.jpg"
    path.write_text("no picture")
    with pytest.raises(UserError, match="is not a picture of a kind that can be read"):
        read_small(path, 64)


def test_a_telephones_picture_without_the_extra_says_what_to_do(monkeypatch, tmp_path):
    monkeypatch.setattr(picture, "FORMATS", tuple(form for form in picture.FORMATS if form != "HEIF"))
    body = encoded(quarters(), "HEIF")
    path = tmp_path / "IMG_1.heic"
    path.write_bytes(body)
    for source in (body, str(path)):
        with pytest.raises(UserError, match=r"is HEIC, which needs an extra: pip install 'unroll\[heic\]'"):
            read_square(source, 32)


def test_a_telephones_picture_that_was_turned_stands_upright():
    """Of a HEIC file it is the decoder that turns, and its EXIF must not turn it again."""
    exif = Image.Exif()
    exif[0x0112] = 6
    turned = Image.fromarray(np.rot90(np.array(quarters())))
    assert_upright(read_square(encoded(turned, "HEIF", exif=exif.tobytes()), 32))
