"""Tests that mirror `suite/looks/`."""
