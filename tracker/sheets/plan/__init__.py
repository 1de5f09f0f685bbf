"""Rows compared with the register: what to add, change, or leave."""
