"""The questions that a command asks at a terminal, and how it reads the answers."""
