"""The bot as people meet it: the Agents Playground in headless Chromium."""
