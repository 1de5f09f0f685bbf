"""A copy of the database as pages: made to be looked at, served to this machine only, gone afterwards."""
