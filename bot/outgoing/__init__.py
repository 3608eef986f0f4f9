"""From the outbox to people: what is due, whereto, at which pace, and what follows from it."""
