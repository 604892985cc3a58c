"""Sockets in the wall: what the office asks of the outside world, as protocols without code."""
