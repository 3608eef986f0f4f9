"""Forms before they are drawn, and after they come back: the same for cards and pages."""
