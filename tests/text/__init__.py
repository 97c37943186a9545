"""Tests that mirror `suite/text/`."""
