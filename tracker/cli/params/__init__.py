"""Arguments and options that commands share: their types, and decorators that add them to a command."""
