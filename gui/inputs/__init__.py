"""Inputs: one module for each kind of field."""

from gui.inputs.base import Input
from gui.inputs.image import ImageInput
from gui.inputs.ink import InkInput
from gui.inputs.text import TextInput
from suite.spec import AnyField, ImageField, InkField, TextField

_KINDS = {TextField: TextInput, ImageField: ImageInput, InkField: InkInput}


def make(field: AnyField) -> Input:
    """The input for a field."""
    return _KINDS[type(field)](field)
