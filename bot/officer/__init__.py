"""The officers' desk: what the buttons and commands of the people who handle cases do.

The doors: `concerns`, `look` and `hear` for a turn, `alerting` for a case that was filed,
`rendering` for what is about to be sent, `replying` for a reporter's answer to a question. All of
it is plain code inside one transaction; the rules of the law and of the road stand in
`dialogs.handling`.
"""

from bot.officer.hearing import concerns, hear, look, may_look

__all__ = ["concerns", "hear", "look", "may_look"]
