"""Pure language work on one article: blocks and their kinds, sentences, terms, dates."""
