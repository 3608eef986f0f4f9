"""How a running bot is looked after: its log, its loops, its health, its numbers."""
