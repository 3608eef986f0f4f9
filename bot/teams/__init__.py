"""The door to Teams: the only place that knows the Bot Framework SDK (its support has ended)."""
