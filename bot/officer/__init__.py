"""The officers' desk: what the buttons and commands of the people who handle cases do.

The doors: `hearing` for a turn, `telling` for a case that was filed, `rendering` for what is about
to be sent. All of it is plain code inside one transaction; the rules of the law and of the road
stand in `dialogs.handling`.
"""
