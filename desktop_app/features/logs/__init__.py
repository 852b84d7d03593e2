"""What is only written down: who saw personal data, and which papers left the office."""

from desktop_app.features.logs.access_page import AccessLogPage
from desktop_app.features.logs.issued_page import IssuedPage

__all__ = ["AccessLogPage", "IssuedPage"]
