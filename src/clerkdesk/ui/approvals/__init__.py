"""Approvals: cases put before a second pair of eyes."""
