"""Who comes in: through Entra in a browser, through Teams in a tab; and stays for a while."""
