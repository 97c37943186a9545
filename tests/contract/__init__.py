"""What every registered task must do, shown by the same code."""
