"""Files that come with a case: what they are, whether they are safe, and how they are called."""
