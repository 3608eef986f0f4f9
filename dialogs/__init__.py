"""What is asked and what is decided: no I/O, no Teams, no SQL, no clock of its own."""
