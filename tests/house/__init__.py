"""The repository about itself: sizes, lock files, addresses, and papers that keep up."""
