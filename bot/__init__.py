"""What touches Teams and HTTP: the door, the turn, the cards, the delivery and the clock."""
