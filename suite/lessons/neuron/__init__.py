"""The neuron of McCulloch and Pitts: weights, bias and threshold, and what no setting of them can do."""
