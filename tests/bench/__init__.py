"""Benchmarks: `python -m tests.bench [name …]`. The figures of docs/speed.md are what this prints."""
