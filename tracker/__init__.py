"""Investment pledges: what was promised, by whom, and what became of it."""

__version__ = "0.1.0"
