"""기업·기관: the list, its inspector, and the record page."""

from __future__ import annotations

from desktop_app.features.organizations.page import OrganizationsPage

__all__ = ["OrganizationsPage"]
