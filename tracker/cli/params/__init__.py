"""Parameters that commands share: types that turn typed text into values, options, groups, completion."""
