"""A year of four networks: people who write and answer, the real daemon, and a clock that is pushed."""
