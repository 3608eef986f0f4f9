"""One module for each format, each with `draw`: a document in, the bytes of a file out."""
