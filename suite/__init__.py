"""Unroll's engine: recurrent networks, how they are trained, decoded and explained. Knows no window."""
