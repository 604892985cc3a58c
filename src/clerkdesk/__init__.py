"""ClerkDesk: the counter of a town hall, from the case file to the sealed document."""

__version__ = "0.1.0"
