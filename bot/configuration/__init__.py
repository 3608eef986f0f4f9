"""How settings are read, wherever they stand; what they are: `bot/settings.py`."""
