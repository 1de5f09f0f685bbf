"""The chain of digests, by which later changes of rows and of the journal are found."""
