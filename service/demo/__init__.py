"""The service shown at work: people who write, real SMTP and IMAP to embedded servers, the real daemon."""
