"""The ways in which two written names are found to be one, a form of it a module; ``grouping.names`` is their door."""
