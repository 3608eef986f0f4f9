"""What the bot is run with: image, compose, systemd, chart, Azure."""
