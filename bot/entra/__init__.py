"""What Entra tells of people, asked beside the turns: who has which role, where they work."""
