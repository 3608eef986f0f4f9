"""Everything a lawyer must read, and nothing else: facts, duties, severity, terms, rule sets."""
