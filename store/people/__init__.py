"""Who the bot knows: where they are reached, what they were saying, which role they had."""
