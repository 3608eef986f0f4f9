"""One whole story over real HTTP on loopback: what `make demo` plays, and how it is checked."""
