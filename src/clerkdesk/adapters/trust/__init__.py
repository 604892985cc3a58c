"""Whom the office trusts: certificates it was given."""
