"""The only room that knows SQL: one SQLite file holds the registry and the three books of the office."""
