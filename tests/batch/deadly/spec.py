"""As of the dummy task."""

from tests.dummy.spec import SPEC

__all__ = ["SPEC"]
