"""Secrets in the key ring of the person at this computer."""
