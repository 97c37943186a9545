"""Figures of quality: thin over well-kept libraries."""
