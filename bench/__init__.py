"""Measurements, each a command of its own; none is a test and nothing imports them."""
