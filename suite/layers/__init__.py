"""Keras layers that Keras does not have, written in keras.ops so that every backend runs them."""
