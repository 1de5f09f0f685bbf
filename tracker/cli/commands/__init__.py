"""The options and help texts of the commands, one module for each command or for related verbs of a noun."""
