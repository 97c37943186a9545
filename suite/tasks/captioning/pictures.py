"""Pictures that were looked at, remembered for a while so that other first words do not mean looking again."""

import hashlib
import os
from collections import OrderedDict
from collections.abc import Hashable

from suite.image.picture import read_square
from suite.tasks.captioning.decoder import Decoder, Seen

_REMEMBERED = 32

Image = str | os.PathLike | bytes


class Pictures:
    """Reads and encodes pictures.

    Args:
        decoder: looks at them.
        size: side at which they are read.
    """

    def __init__(self, decoder: Decoder, size: int):
        self._decoder = decoder
        self._size = size
        self._known: OrderedDict[Hashable, Seen] = OrderedDict()

    def read(self, image: Image):
        """A picture as the network takes it, uint8 [size, size, 3].

        Raises:
            UserError: it cannot be read.
        """
        return read_square(image, self._size)

    def remembered(self, image: Image) -> Seen | None:
        """A picture that was looked at lately, if its file is as it was."""
        return self._known.get(_key(image))

    def look(self, image: Image, square) -> Seen:
        """Encodes a picture that was read, and remembers it."""
        seen = self._known[_key(image)] = self._decoder.look([square])[0]
        while len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)
        return seen

    def seen(self, image: Image) -> Seen:
        """A picture, from memory or from its file."""
        return self.remembered(image) or self.look(image, self.read(image))

    def forget(self) -> None:
        self._known.clear()


def _key(image: Image) -> Hashable:
    """What tells a picture from others: a hash of its bytes, or a path with time and size of its file."""
    if isinstance(image, bytes):
        return hashlib.blake2b(image, digest_size=16).digest()
    try:
        state = os.stat(image)
    except OSError:
        return None
    return os.fspath(image), state.st_mtime_ns, state.st_size
