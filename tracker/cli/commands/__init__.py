"""One module for each command, or for the verbs of a noun that share their imports."""
