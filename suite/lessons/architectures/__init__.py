"""Five ways to map sequences, each drawn from the shipped network that is one."""
