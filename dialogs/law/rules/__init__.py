"""The rules of both duties, the grounds against them, and what comes of them for given facts."""
