"""What is kept: cases, conversations, events and the messages still to be sent."""
