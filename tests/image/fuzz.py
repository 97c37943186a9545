"""Damages pictures and reads them, `python -m tests.image.fuzz SEED COUNT`; fails on all but a picture or a refusal."""

import random
import sys

from suite.errors import UserError
from suite.image.picture import read_square
from tests.image.pictures import FORMATS, encoded, quarters


def seeds() -> list[bytes]:
    small = quarters(40, 30)
    bodies = [encoded(small, form) for form in FORMATS]
    bodies += [encoded(small.convert(mode), "TIFF", compression="tiff_lzw") for mode in ("L", "P", "RGBA", "CMYK")]
    bodies += [encoded(small.convert("P"), "PNG"), encoded(small, "JPEG", progressive=True)]
    return [*bodies, encoded(small, "GIF", save_all=True, append_images=[small.rotate(90)])]


def mutated(body: bytes, rng: random.Random) -> bytes:
    """A few bytes changed, cut out, repeated or inserted, most of them near the beginning, where the headers are."""
    out = bytearray(body)
    for _ in range(rng.choice((1, 1, 2, 4, 16))):
        place = min(int(rng.expovariate(6 / len(out))), len(out) - 1) if len(out) > 1 else 0
        match rng.randrange(5):
            case 0:
                out[place : place + 1] = bytes([rng.randrange(256)])
            case 1:
                out[place : place + 4] = rng.choice((b"\xff\xff\xff\xff", b"\0\0\0\0", b"\x7f\xff\xff\xff"))
            case 2:
                del out[place : place + rng.randint(1, 40)]
            case 3:
                out[place:place] = out[place : place + rng.randint(1, 40)]
            case 4:
                del out[rng.randint(1, max(1, len(out))) :]
    return bytes(out)


def main(seed: int, count: int) -> None:
    rng = random.Random(seed)
    bodies, read, refused = seeds(), 0, 0
    for _ in range(count):
        try:
            assert read_square(mutated(rng.choice(bodies), rng), 32).shape == (32, 32, 3)
            read += 1
        except UserError as error:
            assert "\n" not in str(error)
            refused += 1
    print(read, refused)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
