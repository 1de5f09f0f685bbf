"""Writing to the register: each function flushes rows into an open batch and never commits."""
