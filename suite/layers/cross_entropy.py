"""Label-smoothed cross-entropy over a large vocabulary, with its gradient written out."""

from keras import ops


def smoothed_cross_entropy(logits, targets, smoothing):
    """Cross-entropy against targets that keep `1 - smoothing` and spread the rest evenly (Szegedy et al. 2016).

    The gradient is written out because automatic differentiation walks over [batch, steps, vocabulary] a dozen
    times, which costs as much as the matrix product before it; here the logits may also stay in bfloat16.

    Args:
        logits: [batch, steps, vocabulary].
        targets: int [batch, steps].
        smoothing: float.

    Returns:
        Nats, float32 [batch, steps].
    """
    classes = logits.shape[-1]

    @ops.custom_gradient
    def loss(logits):
        wide = ops.cast(logits, "float32")
        probabilities = ops.softmax(wide)
        right = ops.take_along_axis(probabilities, targets[..., None], axis=-1)[..., 0]
        right_logit = ops.take_along_axis(wide, targets[..., None], axis=-1)[..., 0]
        log_right = ops.log(ops.maximum(right, 1e-30))
        log_mean = ops.mean(wide, axis=-1) - (right_logit - log_right)
        narrow = ops.cast(probabilities, logits.dtype)

        def gradient(*arguments, upstream=None):
            upstream = arguments[0] if upstream is None else upstream
            scale = ops.cast(upstream, logits.dtype)[..., None]
            slope = (narrow - smoothing / classes) * scale
            at_target = (right - smoothing / classes - (1 - smoothing)) * upstream
            return _put(slope, targets, ops.cast(at_target, logits.dtype))

        return -(1 - smoothing) * log_right - smoothing * log_mean, gradient

    return loss(logits)


def _put(table, columns, values):
    """`table` [batch, steps, classes] with `values` [batch, steps] at the given columns."""
    shape = ops.shape(table)
    flat = ops.reshape(table, (-1, shape[-1]))
    rows = ops.arange(ops.shape(flat)[0], dtype="int32")
    where = ops.stack([rows, ops.reshape(ops.cast(columns, "int32"), (-1,))], axis=-1)
    return ops.reshape(ops.scatter_update(flat, where, ops.reshape(values, (-1,))), shape)
