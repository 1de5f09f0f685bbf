"""The chain of digests, which shows whether somebody altered rows or the journal afterwards."""
