"""The report: what a reporter is asked, when, and what each answer means.

The one door of this folder is `step`; the questions stand in `questions.toml`, the
state machine in `route.py`. Pure: no I/O, no clock, no cards.
"""

from dialogs.intake.conversation import Context, Conversation, StepOutcome
from dialogs.intake.route import diagram
from dialogs.intake.stepping import step

__all__ = ["Context", "Conversation", "StepOutcome", "diagram", "step"]
