"""Several organisations on one installation: nothing of one ever shows at another."""
