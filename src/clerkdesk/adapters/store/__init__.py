"""The office's store: SQLite on one desk, written so that PostgreSQL can follow."""
