"""The tables of rounds of input, a part of the first migration (store.migrations)."""

INPUTS = (
    # Rounds of input: `mail` is the key of the mail in which an officer asked.
    """
    CREATE TABLE input_round (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        mailbox TEXT NOT NULL, network TEXT NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL,
        sort TEXT NOT NULL CHECK (sort IN ('words', 'contacts')), by_organisation INTEGER NOT NULL,
        officer TEXT NOT NULL, mail TEXT NOT NULL, opened TEXT NOT NULL, deadline TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('open', 'closed', 'withdrawn')), closed TEXT
    ) STRICT
    """,
    "CREATE INDEX input_round_open ON input_round (mailbox) WHERE state = 'open'",
    """
    CREATE TABLE input_asked (
        round INTEGER NOT NULL REFERENCES input_round (number) ON DELETE CASCADE, place INTEGER NOT NULL,
        email TEXT NOT NULL, name TEXT NOT NULL, organisation TEXT, PRIMARY KEY (round, email)
    ) STRICT, WITHOUT ROWID
    """,
    # `files` is a JSON array of names.
    """
    CREATE TABLE input_answer (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        round INTEGER NOT NULL REFERENCES input_round (number) ON DELETE CASCADE,
        email TEXT NOT NULL, name TEXT NOT NULL, organisation TEXT, at TEXT NOT NULL, words TEXT NOT NULL,
        mail TEXT NOT NULL, is_nothing INTEGER NOT NULL, replaces INTEGER NOT NULL, files TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX input_answer_round ON input_answer (round)",
    "CREATE INDEX input_asked_email ON input_asked (email)",
    "CREATE INDEX input_answer_email ON input_answer (email)",
    """
    CREATE TABLE input_contact (
        answer INTEGER NOT NULL REFERENCES input_answer (id) ON DELETE CASCADE,
        name TEXT, email TEXT, phone TEXT, title TEXT
    ) STRICT
    """,
    "CREATE INDEX input_contact_answer ON input_contact (answer)",
    "CREATE INDEX input_contact_email ON input_contact (email) WHERE email IS NOT NULL",
)
