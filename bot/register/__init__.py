"""The register: the officers' web pages, in a browser and as a tab of Teams."""
