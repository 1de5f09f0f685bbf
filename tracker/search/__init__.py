"""Search: what can be found, the index that finds candidates, and the query that checks them."""
