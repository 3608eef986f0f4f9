"""How many and how long: the counts behind summaries and reports."""
