"""One unit of an LSTM in four steps, and the GRU's beside it, with the gates set by hand."""
