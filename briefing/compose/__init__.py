"""From ranked claims to a brief: what is shown, in what order, cited how, on one page."""
