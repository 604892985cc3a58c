"""Unsigned documents changed: pages arranged, remarks put."""
