"""How the bot listens and reaches out: connections, limits, proxies, trust, its certificate."""
