"""Typed reads of the register: one module for each question."""
