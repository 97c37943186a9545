"""What data of views must look like, as types: what comes from elsewhere, such as a trace, is held against them."""
