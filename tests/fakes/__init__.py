"""Stand-ins for Microsoft's side on loopback: Teams, Entra, the Bot Framework's keys."""
