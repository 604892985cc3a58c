"""Signing keys, held in a process of their own."""
