"""What a person can do in a conversation, one function an act: conversation in, `Done` out.

A button and the words for it end in the same act. No act speaks by itself: `dialogs.intake` shows
the screen that results, and closes or replaces the card that was open.
"""
