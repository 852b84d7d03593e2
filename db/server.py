"""What a start has to know of a server: what it holds Korean with, who we are there, how it searches."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from db.errors import EnvironmentProblem, UserError
from db.search import can_index

_NAMES = ("postgresql", "postgres")


@dataclass(frozen=True, slots=True)
class ServerFacts:
    """A server that a team works on."""

    place: str
    """Database and server, as the status bar names them."""
    role: str
    """Who the server knows this PC as."""
    slow_search: bool
    """Whether it can't index Hangul, so that a search reads every name."""


def server_facts(connection: Connection, url: str) -> ServerFacts:
    """Look at the server. Raises EnvironmentProblem("database.encoding") for one without UTF8."""
    encoding = connection.scalar(text("SHOW server_encoding"))
    if encoding != "UTF8":
        raise EnvironmentProblem("database.encoding", found=str(encoding))
    role = str(connection.scalar(text("SELECT session_user")))
    return ServerFacts(place_of(url), role, not can_index(connection))


def place_of(url: str) -> str:
    """ "desk · 10.1.2.3" without a name or a password."""
    address = make_url(url)
    host = address.host or str(address.query.get("host", ""))
    return " · ".join(part for part in (address.database or "", host) if part)


def without_password(url: str) -> str:
    """The address as it may be shown."""
    address = make_url(url)
    return address.set(password=None).render_as_string(hide_password=False).replace("+psycopg", "")


def url_of(typed: str, password: str = "", *, kept: str = "") -> str:
    """The address as it is called; the password is typed beside it, in it, or is the one of the
    same address in ``kept``. Raises UserError("server.address") for what is no address."""
    try:
        address = make_url(typed.strip())
    except ArgumentError as fault:
        raise UserError("server.address") from fault
    named = address.host or address.query.get("host")
    if address.get_backend_name() not in _NAMES or not address.database or not named:
        raise UserError("server.address")
    if password:
        address = address.set(password=password)
    url = address.render_as_string(hide_password=False)
    return kept if kept and not address.password and without_password(kept) == url else url
