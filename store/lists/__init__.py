"""Lists of cases: what is asked of them, by which words, and who sees which."""
