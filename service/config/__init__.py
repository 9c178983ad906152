"""mailboxes.yaml and organisations.csv, read and checked, for the daemon and the command line."""

from service.config.problems import ConfigError, Problem
from service.config.read import Config, MailboxConfig, load

__all__ = ["Config", "ConfigError", "MailboxConfig", "Problem", "load"]
