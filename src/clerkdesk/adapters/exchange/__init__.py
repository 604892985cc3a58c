"""Giving documents back to the programs they came from."""
