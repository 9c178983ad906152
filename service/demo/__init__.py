"""The service shown at work: people's mails from a story, real SMTP and IMAP to embedded servers, the real daemon."""
