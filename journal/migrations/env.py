"""What Alembic runs: the steps on the connection that `journal.opening` hands over, in its transaction."""

from alembic import context

from journal.tables import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA)
with context.begin_transaction():
    context.run_migrations()
