"""What comes due by itself: reminders, escalation, the week, and the signal that all is well."""
