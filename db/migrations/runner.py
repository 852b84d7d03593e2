"""Runs the steps a database lacks, all in one transaction, with the precautions SQLite needs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Protocol

from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Connection, Engine, MetaData, NullPool, create_engine, event, text
from sqlalchemy.engine import make_url

from db.migrations import (
    current_revision,
    s0001_first_schema,
    s0002_due_dates,
    s0003_all_records,
    s0004_joined_records,
    s0005_counting,
    s0006_learned_words,
    s0007_exclusion_days,
    s0008_conditions_of_reliefs,
    s0009_check_rounds,
    s0010_rows_of_imports,
    s0011_table_edges,
    s0012_composed_papers,
    s0013_personal_data,
    s0014_agreement_numbers,
    s0015_office_forms,
    s0016_team,
    s0017_taken_changes,
    s0018_list_shapes,
    s0019_files_of_papers,
    s0020_our_firms,
    s0021_rooms,
    s0022_large_lists,
    s0023_mail_of_firms,
    s0024_days_of_figures,
    s0025_buildings,
    s0026_issues_of_lists,
    s0027_codes_of_firms,
    s0028_answers_of_imports,
)

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}
"""How constraints and indices without a name are named; as frozen as the steps."""
_ONE_AT_A_TIME = 20_260_101
"""Key of the advisory lock under which PostgreSQL lets one program migrate."""


class Step(Protocol):
    """A frozen module: what one revision changes.

    A step that changes what a field means has ``BARRIER = True``: nothing older than it can be
    undone, for the ledger's old values would mean something else now.
    """

    REVISION: str

    def upgrade(self, op: Operations, /) -> None:
        """Change the schema, and the rows if need be."""


class BrokenReferences(RuntimeError):
    """A step would have left rows that refer to nothing; it was rolled back."""


STEPS: tuple[Step, ...] = (
    s0001_first_schema,
    s0002_due_dates,
    s0003_all_records,
    s0004_joined_records,
    s0005_counting,
    s0006_learned_words,
    s0007_exclusion_days,
    s0008_conditions_of_reliefs,
    s0009_check_rounds,
    s0010_rows_of_imports,
    s0011_table_edges,
    s0012_composed_papers,
    s0013_personal_data,
    s0014_agreement_numbers,
    s0015_office_forms,
    s0016_team,
    s0017_taken_changes,
    s0018_list_shapes,
    s0019_files_of_papers,
    s0020_our_firms,
    s0021_rooms,
    s0022_large_lists,
    s0023_mail_of_firms,
    s0024_days_of_figures,
    s0025_buildings,
    s0026_issues_of_lists,
    s0027_codes_of_firms,
    s0028_answers_of_imports,
)


def run(url: str, steps: Sequence[Step], how: Mapping[str, Any] | None = None) -> tuple[str, ...]:
    """Run the steps that the database at ``url`` lacks; returns their revisions."""
    engine = _open(url, how or {})
    try:
        with _exclusive(engine) as connection:
            found = current_revision(connection)
            revisions = [step.REVISION for step in steps]
            missing = steps[revisions.index(found) + 1 :] if found else steps
            for step in missing:
                _run_step(connection, step)
            return tuple(step.REVISION for step in missing)
    finally:
        engine.dispose()


def _run_step(connection: Connection, step: Step) -> None:
    context = MigrationContext.configure(
        connection, opts={"target_metadata": MetaData(naming_convention=NAMING)}
    )
    step.upgrade(Operations(context))
    _set_fact(connection, "schema", step.REVISION)
    if getattr(step, "BARRIER", False):
        newest = connection.execute(text("SELECT max(id) FROM operation")).scalar() or 0
        _set_fact(connection, "undo_barrier", str(newest))


def _set_fact(connection: Connection, name: str, value: str) -> None:
    connection.execute(text("DELETE FROM fact WHERE name = :name"), {"name": name})
    connection.execute(
        text("INSERT INTO fact (name, value) VALUES (:name, :value)"),
        {"name": name, "value": value},
    )


def _open(url: str, how: Mapping[str, Any]) -> Engine:
    """An engine of its own: the program's one has foreign keys on and guards the tables."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        return create_engine(parsed.set(drivername="postgresql+psycopg"), poolclass=NullPool)
    engine = create_engine(parsed, poolclass=NullPool, **how)

    @event.listens_for(engine, "connect")
    def _configure(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # the driver would commit before each CREATE TABLE
        # Only outside a transaction does this take effect. With foreign keys on, rebuilding a
        # parent table would empty its children without an error.
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("PRAGMA busy_timeout=5000")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


@contextmanager
def _exclusive(engine: Engine) -> Iterator[Connection]:
    """A transaction in which nobody else migrates, committed only with whole references."""
    with engine.begin() as connection:
        if connection.dialect.name != "sqlite":
            key = {"key": _ONE_AT_A_TIME}
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), key)
        yield connection
        if connection.dialect.name == "sqlite":
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
            if broken:
                tables = sorted({str(row[0]) for row in broken})
                raise BrokenReferences(", ".join(tables))
