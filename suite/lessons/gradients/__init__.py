"""Why gradients vanish and explode: three recurrent networks, unrolled, and the way back through their steps."""
