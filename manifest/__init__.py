"""The Teams app package: manifest, icons, Dutch and English, and its builder."""
