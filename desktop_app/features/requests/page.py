"""The register of requests: the list the catalogue makes, and a record with its answer."""

from __future__ import annotations

from desktop_app.context import AppContext
from desktop_app.features.requests.record import RequestRecord
from desktop_app.list_pages.kinds.page import KindPage
from desktop_app.list_pages.kinds.specs import BY_PAGE
from desktop_app.page import Shell


class RequestsPage(KindPage):
    """요구자료."""

    def __init__(self, context: AppContext, shell: Shell) -> None:
        super().__init__(context, shell, BY_PAGE["reports"], RequestRecord)
