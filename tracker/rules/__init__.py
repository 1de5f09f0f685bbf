"""What may follow what: pure functions over values."""
