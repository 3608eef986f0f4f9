"""What the command line prints of a case, a weighing or a sentence, for `bot/cli.py`."""
