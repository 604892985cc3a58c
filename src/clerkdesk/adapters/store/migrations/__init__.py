"""How the store grew: Alembic's room, one revision per change of its tables."""
