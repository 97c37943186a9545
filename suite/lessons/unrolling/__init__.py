"""A recurrent network folded, and unrolled over a text: one set of weights for all steps."""
