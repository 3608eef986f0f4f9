"""What happened: events in a chain, and whether it is still as the program kept it."""
