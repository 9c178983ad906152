"""The words of the house as values: networks, organisations, members, decisions.

Standard library only; nothing here reads a clock, a file or a socket.
"""
