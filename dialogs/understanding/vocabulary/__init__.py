"""The words that tell what data they are, whose, and what is said in passing, as stems."""
