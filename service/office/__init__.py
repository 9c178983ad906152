"""Where a decision becomes a fact: one inbound mail, one transaction. The only room that joins reading and store."""

from service.office.delivered import Delivered, Prepared, Receipt
from service.office.dispatch import Dispatch
from service.office.office import Office

__all__ = ["Delivered", "Dispatch", "Office", "Prepared", "Receipt"]
