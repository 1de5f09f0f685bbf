"""The `tracker` command: click, and nothing about the domain."""
