"""Unsigned documents changed, and written anew."""
