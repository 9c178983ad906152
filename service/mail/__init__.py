"""Bytes and text: reading the mail that comes in, composing the letters that go out. No I/O.

Everything in a mail is hostile: headers, names, bodies, attachments, calendars.
"""
