"""The weighing: cases with a known outcome, properties over all facts, terms, words."""
