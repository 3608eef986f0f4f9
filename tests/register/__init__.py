"""The register over real HTTP: signing in, and every page as every role."""
