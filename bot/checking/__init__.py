"""`datalek check`: what could keep the bot from working, found before a report is lost by it."""
