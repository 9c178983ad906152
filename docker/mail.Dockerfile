# A mail server for trying out, the same Dovecot and Postfix that the live tests use. Anybody has a mailbox: not for
# the open net.
FROM debian:12-slim
RUN echo 'postfix postfix/main_mailer_type select No configuration' | debconf-set-selections \
 && apt-get update \
 && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends dovecot-imapd dovecot-lmtpd postfix \
 && rm -rf /var/lib/apt/lists/* \
 && install --directory --owner mail --group mail --mode 0700 /srv/mail
COPY docker/dovecot.conf /etc/dovecot/dovecot.conf
COPY docker/main.cf docker/master.cf docker/vouch /etc/postfix/
VOLUME /srv/mail
HEALTHCHECK --interval=5s --timeout=5s --start-period=30s --retries=6 CMD ["doveadm", "auth", "test", "info@deg.dk", "demo"]
CMD ["sh", "-c", "dovecot -F & exec postfix start-fg"]
