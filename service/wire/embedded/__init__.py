"""A post office inside the process, IMAP and SMTP on loopback: the demo and the tests need no mail server."""

from service.wire.embedded.office import EmbeddedPostOffice
from service.wire.embedded.store import FolderError, Stored

__all__ = ["EmbeddedPostOffice", "FolderError", "Stored"]
