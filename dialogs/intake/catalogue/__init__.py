"""The questions, in modules by subject; their one order stands in `dialogs.intake.questions`."""
