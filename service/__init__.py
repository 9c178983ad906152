"""Tovholder: an e-mail-driven workflow service for networks and associations. The map is docs/flow.md."""

__version__ = "0.1.0"
