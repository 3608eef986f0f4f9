"""What the rules ask: each condition, and to which degree it holds of the facts."""
