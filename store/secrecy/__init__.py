"""What people wrote is kept sealed: the keys, the sealing, and sealing anew."""
