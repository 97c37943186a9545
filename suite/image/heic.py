"""HEIC, the form of telephones' photographs, which Pillow reads with an extra: `pip install unroll[heic]`."""

from importlib.util import find_spec

FORMAT = "HEIF"
_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")


def readable() -> bool:
    """Whether the extra is installed; if so, Pillow knows the form from here on."""
    if find_spec("pillow_heif") is None:
        return False
    import pillow_heif

    pillow_heif.register_heif_opener()
    return True


def looks_like_one(head: bytes) -> bool:
    """Whether a file that begins so (12 bytes or more) is HEIC (ISO/IEC 23008-12)."""
    return head[4:8] == b"ftyp" and head[8:12] in _BRANDS
