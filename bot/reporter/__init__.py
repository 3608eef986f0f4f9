"""What an employee does: the report, how it becomes a case, the reply to a question about it."""
