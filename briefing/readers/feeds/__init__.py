"""Feeds: their entries as articles, and the addresses that they lead to."""
