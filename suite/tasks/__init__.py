"""The tasks, one package each: spec, network, task, data, train and evaluate."""
