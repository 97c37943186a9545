"""What every training run shares: slices of data, resume, schedule, averaging, progress. Any Keras backend."""
