"""The questions that `tracker commitment add` asks at a terminal, and the reading of the answers."""
