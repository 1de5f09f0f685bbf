"""The work that each command does, one module per command.

A module is imported when its command runs, so that the command's `--help` stays fast.
"""
