"""Files of facts, loaded strictly and repeatably: lookups, and the facts of articles."""
