;;; calendar_client.el --- Gnus as a member's mail program, org as the calendar  -*- lexical-binding: t -*-

;; emacs --quick --batch --load calendar_client.el --funcall calendar-client-press BUTTON MESSAGE-ID
;;
;; Opens the mail of this Message-ID in INBOX by IMAP, calls BUTTON, which is one of Gnus' own commands, and prints the
;; mail as Gnus shows it then.  Whose mail it is, and where servers and calendar are, is told by the environment.

(require 'gnus)
(require 'gnus-icalendar)
(require 'org-agenda)
(require 'smtpmail)

(defun calendar-client-told (name)
  "The value of the variable MEMBER_NAME of the environment."
  (or (getenv (concat "MEMBER_" name)) (error "MEMBER_%s is not set" name)))

(setq user-full-name (calendar-client-told "NAME")
      user-mail-address (calendar-client-told "ADDRESS")
      auth-sources (list (calendar-client-told "LOGINS"))
      gnutls-trustfiles (list (calendar-client-told "CA")))

(setq gnus-select-method `(nnimap "member"
                                  (nnimap-address "localhost")
                                  (nnimap-server-port ,(string-to-number (calendar-client-told "IMAP")))
                                  (nnimap-stream starttls))
      message-send-mail-function #'smtpmail-send-it
      smtpmail-smtp-server "localhost"
      smtpmail-smtp-service (string-to-number (calendar-client-told "SMTP"))
      smtpmail-stream-type 'starttls)

;; Gnus is started for each press, remembers nothing between them, and keeps no copy of what it sends.
(setq gnus-read-newsrc-file nil
      gnus-save-newsrc-file nil
      gnus-use-dribble-file nil
      gnus-message-archive-group nil
      ;; Colours: switched on without a terminal, Emacs 28 does not come back.
      gnus-message-highlight-citation nil)

(setq org-agenda-files (list (calendar-client-told "CALENDAR"))
      gnus-icalendar-org-capture-file (calendar-client-told "CALENDAR")
      gnus-icalendar-org-capture-headline '("Meetings"))
(gnus-icalendar-setup)
(gnus-icalendar-org-setup)

(defun calendar-client-press ()
  "Open the mail that the command line names, call the button that it names, and print what is shown."
  (let ((button (intern (pop command-line-args-left)))
        (message-id (pop command-line-args-left)))
    (gnus)
    (gnus-group-jump-to-group "INBOX")
    (gnus-group-select-group 'all)
    (gnus-summary-goto-article message-id nil t)
    (call-interactively button)
    (with-current-buffer gnus-article-buffer
      (princ (buffer-substring-no-properties (point-min) (point-max))))))

;;; calendar_client.el ends here
