"""Tests that mirror `suite/tasks/`."""
