"""Two states of a file held against each other."""
