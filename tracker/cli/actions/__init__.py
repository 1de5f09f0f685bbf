"""What the commands do: one module for each, imported when the command runs, not when its help is shown."""
