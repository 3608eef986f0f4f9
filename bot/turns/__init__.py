"""One turn: what comes in is heard once, kept, and only then answered."""
