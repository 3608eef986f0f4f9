# The words of an employee's conversation.
