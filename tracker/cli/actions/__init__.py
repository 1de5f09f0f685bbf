"""The bodies of commands, one module each: imported when the command runs, not when its help is shown."""
