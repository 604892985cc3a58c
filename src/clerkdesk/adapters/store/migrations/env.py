"""What Alembic runs: bring the connection it is handed to the wanted revision."""

from alembic import context

from clerkdesk.adapters.store.tables import metadata

# The transaction is the caller's (migrate.py): either every revision takes hold or none.
context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
context.run_migrations()
