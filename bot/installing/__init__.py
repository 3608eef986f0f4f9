"""`datalek setup`: from nothing to a settings file, an app package and a check."""
