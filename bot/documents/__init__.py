"""Documents: the AP's form, letters, reports, files of cases. First values, then drawn.

What a document says is a value (`document.py`) that one module for each kind of document makes; how
it is drawn, one module for each format in `writers`, which knows no document.
"""
