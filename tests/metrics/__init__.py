"""Tests that mirror `suite/metrics/`."""
