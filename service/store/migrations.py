"""The tables. A migration that has been released is never edited: a change is a new one below it.

Times are UTC text (`store.db.stamp`). Personal data stands in `member`, `registration`, `confirmation`, `held`,
`question`, `deed_row`, `deed_about`, `invitee`, `reply`, `absence`, `item`, `story`, `agenda_point`,
`follow_up`, `input_asked`, `input_answer`, `input_contact`, `host_turn` (`email` and the words of the host), `meeting`
(`parking`, `practical`), `inbox` (`sender`), `outbox` (`recipient`, `subject`, `key`, `detail`), `mail_bytes`,
`letter_bytes`, `mail_about` and `letter_about`, and nowhere else; the journal names people by number.
"""

from sqlite_utils import Database, Migrations

from service.store.input_tables import INPUTS

MIGRATIONS = Migrations("tovholder")


@MIGRATIONS(name="0001_post_office")
def post_office(db: Database) -> None:
    """Mailboxes and their cursors, the registry, and the three books: inbox, outbox, journal."""
    for statement in (*_POST_OFFICE, *INPUTS):
        db.execute(statement)


_POST_OFFICE = (
    """
    CREATE TABLE office (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID
    """,
    # `after`: the last UID dealt with; `began`: when the service first saw the mailbox. Older mail,
    # which can only be below the UID `history`, is not ours.
    """
    CREATE TABLE mailbox (
        key TEXT PRIMARY KEY, uidvalidity INTEGER NOT NULL, after INTEGER NOT NULL, began TEXT NOT NULL,
        history INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE TABLE organisation (id INTEGER PRIMARY KEY, name TEXT NOT NULL, folded TEXT NOT NULL UNIQUE) STRICT",
    """
    CREATE TABLE member (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        email TEXT NOT NULL UNIQUE, name TEXT NOT NULL, phone TEXT, title TEXT,
        organisation INTEGER REFERENCES organisation (id),
        language TEXT NOT NULL, since TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX member_organisation ON member (organisation)",
    """
    CREATE TABLE seat (
        member INTEGER NOT NULL REFERENCES member (id) ON DELETE CASCADE,
        network TEXT NOT NULL, since TEXT NOT NULL,
        PRIMARY KEY (member, network)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX seat_network ON seat (network, since)",
    # `networks` is a JSON array of keys. The number is the one in subject references, [FF-1001].
    """
    CREATE TABLE registration (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        mailbox TEXT NOT NULL, sender TEXT NOT NULL, networks TEXT NOT NULL,
        name TEXT, email TEXT, phone TEXT, title TEXT, organisation TEXT,
        language TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('asked', 'pending', 'entered', 'declined', 'closed')),
        opened TEXT NOT NULL, changed TEXT NOT NULL, decided_by TEXT,
        message_id TEXT, subject TEXT NOT NULL
    ) STRICT
    """,
    "INSERT INTO sqlite_sequence (name, seq) VALUES ('registration', 1000)",
    "CREATE INDEX registration_open ON registration (state, changed) WHERE state IN ('asked', 'pending')",
    "CREATE INDEX registration_sender ON registration (sender) WHERE state IN ('asked', 'pending')",
    "CREATE INDEX registration_email ON registration (email) WHERE state IN ('asked', 'pending')",
    # Numbers are shared with `registration`: one reference, one conversation. `known_as`: the address in the registry.
    """
    CREATE TABLE confirmation (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        mailbox TEXT NOT NULL, sender TEXT NOT NULL, address TEXT NOT NULL,
        action TEXT NOT NULL CHECK (action IN ('leave', 'change', 'erase')),
        known_as TEXT NOT NULL, networks TEXT NOT NULL,
        name TEXT, email TEXT, phone TEXT, title TEXT, organisation TEXT,
        language TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('asked', 'done', 'dropped', 'lapsed')),
        opened TEXT NOT NULL, message_id TEXT, subject TEXT NOT NULL
    ) STRICT
    """,
    # An officer's mail (inbox) that waits for a code or a yes. Numbers are shared with `registration`, too.
    """
    CREATE TABLE held (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        mailbox TEXT NOT NULL, officer TEXT NOT NULL, waits_for TEXT NOT NULL CHECK (waits_for IN ('code', 'yes')),
        mail TEXT NOT NULL, command TEXT NOT NULL, networks TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped', 'lapsed')),
        decided_by TEXT, opened TEXT NOT NULL, changed TEXT NOT NULL, message_id TEXT, subject TEXT NOT NULL,
        fingerprint TEXT NOT NULL, at_hand INTEGER, shown TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX held_at_hand ON held (at_hand, command) WHERE at_hand IS NOT NULL",
    "CREATE INDEX held_open ON held (mailbox, opened) WHERE state = 'open'",
    """
    CREATE TABLE question (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        mailbox TEXT NOT NULL, sender TEXT NOT NULL, name TEXT NOT NULL, language TEXT NOT NULL,
        networks TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('open', 'answered', 'closed')),
        answered_by TEXT, opened TEXT NOT NULL, changed TEXT NOT NULL, message_id TEXT, subject TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX question_open ON question (mailbox, opened) WHERE state = 'open'",
    "CREATE INDEX question_sender ON question (sender)",
    # What an officer's mail altered: rows of `member` (with their seats), `registration`, `question`, `meeting` and
    # `reply` as JSON, before and after.
    """
    CREATE TABLE deed (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        mailbox TEXT NOT NULL, officer TEXT NOT NULL, at TEXT NOT NULL, inbox INTEGER,
        effect TEXT NOT NULL CHECK (effect IN ('rows', 'letters', 'nothing')),
        undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
    ) STRICT
    """,
    "CREATE INDEX deed_officer ON deed (mailbox, officer, id) WHERE undone = 0",
    """
    CREATE TABLE deed_row (
        id INTEGER PRIMARY KEY,
        deed INTEGER NOT NULL REFERENCES deed (id) ON DELETE CASCADE,
        kind TEXT NOT NULL
            CHECK (kind IN (
                'member', 'registration', 'question', 'meeting', 'reply', 'item', 'host_turn', 'input_round',
                'follow_up')),
        before TEXT, after TEXT
    ) STRICT
    """,
    "CREATE INDEX deed_row_deed ON deed_row (deed)",
    # The addresses by which a row is found at erasure. They follow the person to a new one; the row stays as it was.
    """
    CREATE TABLE deed_about (
        email TEXT NOT NULL, deed_row INTEGER NOT NULL REFERENCES deed_row (id) ON DELETE CASCADE,
        PRIMARY KEY (email, deed_row)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX deed_about_row ON deed_about (deed_row)",
    # Numbers are shared with `registration`, too; `grouped` is the group that is invited, empty for all members.
    """
    CREATE TABLE meeting (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        mailbox TEXT NOT NULL, network TEXT NOT NULL, title TEXT NOT NULL,
        starts TEXT NOT NULL, ends TEXT NOT NULL, zone TEXT NOT NULL,
        uid TEXT NOT NULL UNIQUE, stamp TEXT NOT NULL, asked TEXT NOT NULL,
        officer TEXT NOT NULL, grouped TEXT NOT NULL, place TEXT, link TEXT, speakers TEXT, text TEXT NOT NULL,
        agenda TEXT NOT NULL,
        host TEXT, parking TEXT, practical TEXT,
        answer_by TEXT, seats INTEGER, is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
        status TEXT NOT NULL CHECK (status IN ('tentative', 'confirmed', 'cancelled')),
        sequence INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX meeting_ahead ON meeting (mailbox, ends)",
    """
    CREATE TABLE invitee (
        meeting INTEGER NOT NULL REFERENCES meeting (number) ON DELETE CASCADE,
        email TEXT NOT NULL, name TEXT NOT NULL, invited TEXT NOT NULL,
        is_waiting INTEGER NOT NULL, is_guest INTEGER NOT NULL, instead_of TEXT, is_uninvited INTEGER NOT NULL,
        PRIMARY KEY (meeting, email)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX invitee_email ON invitee (email)",
    "CREATE INDEX invitee_invited ON invitee (meeting, invited)",
    """
    CREATE TABLE reply (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        meeting INTEGER NOT NULL REFERENCES meeting (number) ON DELETE CASCADE,
        email TEXT NOT NULL, answer TEXT NOT NULL CHECK (answer IN ('accepted', 'declined', 'tentative')),
        source TEXT NOT NULL CHECK (source IN ('calendar', 'words', 'secretariat')),
        at TEXT NOT NULL, sequence INTEGER NOT NULL, comment TEXT
    ) STRICT
    """,
    "CREATE INDEX reply_meeting ON reply (meeting, email)",
    # `meeting` is NULL for the next that is called; `mail` the key of the mail that the item came with.
    """
    CREATE TABLE item (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        mailbox TEXT NOT NULL, network TEXT NOT NULL, grouped TEXT NOT NULL,
        meeting INTEGER REFERENCES meeting (number),
        kind TEXT NOT NULL CHECK (kind IN ('item', 'offer', 'want')),
        state TEXT NOT NULL CHECK (state IN ('asked', 'open', 'withdrawn', 'taken')),
        title TEXT NOT NULL, text TEXT NOT NULL, minutes INTEGER, presenter TEXT NOT NULL,
        email TEXT NOT NULL, organisation TEXT, theme TEXT, case_number TEXT,
        carried INTEGER NOT NULL CHECK (carried IN (0, 1)),
        mail TEXT, opened TEXT NOT NULL, changed TEXT NOT NULL, message_id TEXT, subject TEXT NOT NULL
    ) STRICT
    """,
    # An agenda as it went out, once more with each correction.
    """
    CREATE TABLE agenda (
        meeting INTEGER NOT NULL REFERENCES meeting (number) ON DELETE CASCADE,
        version INTEGER NOT NULL, sent TEXT NOT NULL, notices TEXT NOT NULL,
        PRIMARY KEY (meeting, version)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE agenda_point (
        meeting INTEGER NOT NULL, version INTEGER NOT NULL, place INTEGER NOT NULL,
        number TEXT NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL,
        presenter TEXT NOT NULL, organisation TEXT, email TEXT, minutes INTEGER, starts TEXT, theme TEXT,
        item INTEGER, is_carried INTEGER NOT NULL CHECK (is_carried IN (0, 1)),
        PRIMARY KEY (meeting, version, place),
        FOREIGN KEY (meeting, version) REFERENCES agenda (meeting, version) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX agenda_point_email ON agenda_point (email) WHERE email IS NOT NULL",
    # `due` is a day. Without an `email` nobody is known who sees to it.
    """
    CREATE TABLE follow_up (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        mailbox TEXT NOT NULL, network TEXT NOT NULL, meeting INTEGER NOT NULL, case_number TEXT,
        text TEXT NOT NULL, owner TEXT NOT NULL, email TEXT, due TEXT,
        light TEXT CHECK (light IN ('green', 'yellow', 'red')), note TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')), opened TEXT NOT NULL, handed_by TEXT
    ) STRICT
    """,
    "CREATE INDEX follow_up_open ON follow_up (network) WHERE state = 'open'",
    "CREATE INDEX follow_up_email ON follow_up (email) WHERE email IS NOT NULL",
    "CREATE INDEX item_meeting ON item (meeting) WHERE state = 'open'",
    "CREATE INDEX item_waiting ON item (network) WHERE state = 'open' AND meeting IS NULL",
    "CREATE INDEX item_email ON item (email)",
    # What a point is called within its meeting, and its number over the year: nobody's data.
    """
    CREATE TABLE agenda_case (
        network TEXT NOT NULL, year INTEGER NOT NULL, number INTEGER NOT NULL,
        meeting INTEGER NOT NULL, point TEXT NOT NULL,
        PRIMARY KEY (network, year, number), UNIQUE (meeting, point)
    ) STRICT, WITHOUT ROWID
    """,
    # What came of an item, in its sender's words; `shared` is NULL while that has not been said.
    """
    CREATE TABLE story (
        number INTEGER PRIMARY KEY, network TEXT NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL,
        email TEXT NOT NULL, at TEXT NOT NULL, shared INTEGER CHECK (shared IN (0, 1)), theme TEXT
    ) STRICT
    """,
    "CREATE INDEX story_network ON story (network, at)",
    "CREATE INDEX story_email ON story (email)",
    # Versions of minutes: `text` is JSON, case by case; `mail` the key of the mail in which an officer gave it.
    """
    CREATE TABLE minutes (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        mailbox TEXT NOT NULL, network TEXT NOT NULL, meeting INTEGER NOT NULL REFERENCES meeting (number),
        version INTEGER NOT NULL, state TEXT NOT NULL CHECK (state IN ('draft', 'approved', 'superseded')),
        text TEXT NOT NULL, officer TEXT NOT NULL, mail TEXT NOT NULL, opened TEXT NOT NULL, deadline TEXT NOT NULL,
        present TEXT NOT NULL, absent TEXT NOT NULL, approved TEXT, by_silence INTEGER NOT NULL,
        UNIQUE (meeting, version)
    ) STRICT
    """,
    "CREATE INDEX minutes_draft ON minutes (mailbox) WHERE state = 'draft'",
    """
    CREATE TABLE minutes_voice (
        id INTEGER PRIMARY KEY AUTOINCREMENT, minutes INTEGER NOT NULL REFERENCES minutes (number),
        email TEXT NOT NULL, voice TEXT NOT NULL CHECK (voice IN ('approved', 'objected', 'withdrew')),
        at TEXT NOT NULL, words TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX minutes_voice_minutes ON minutes_voice (minutes, at)",
    "CREATE INDEX minutes_voice_email ON minutes_voice (email)",
    # What of minutes is in the publication folder: nobody's data. `written`: as which state of theirs.
    """
    CREATE TABLE publication (
        minutes INTEGER PRIMARY KEY REFERENCES minutes (number), stem TEXT NOT NULL,
        approved_by INTEGER NOT NULL, unreached INTEGER NOT NULL, written TEXT
    ) STRICT
    """,
    # What automatic replies said: `until` is the last day away.
    """
    CREATE TABLE absence (email TEXT, until TEXT NOT NULL, noted TEXT, PRIMARY KEY (email, noted)) STRICT, WITHOUT ROWID
    """,
    # Who took part in taking turns from when to when, and who hosted: lines are added, never altered.
    """
    CREATE TABLE rotation (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        network TEXT NOT NULL, written TEXT NOT NULL, at TEXT NOT NULL,
        what TEXT NOT NULL CHECK (what IN ('joined', 'left', 'aside', 'back', 'hosted', 'merged')),
        organisation INTEGER NOT NULL REFERENCES organisation (id), until TEXT,
        merged_into INTEGER REFERENCES organisation (id), meeting INTEGER REFERENCES meeting (number)
    ) STRICT
    """,
    "CREATE INDEX rotation_network ON rotation (network, id)",
    "CREATE UNIQUE INDEX rotation_hosted ON rotation (meeting) WHERE what = 'hosted'",
    # One organisation that was asked to host one meeting. Numbers are shared with `registration`, too.
    """
    CREATE TABLE host_turn (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        mailbox TEXT NOT NULL, network TEXT NOT NULL,
        meeting INTEGER NOT NULL REFERENCES meeting (number) ON DELETE CASCADE,
        organisation INTEGER REFERENCES organisation (id),
        state TEXT NOT NULL
            CHECK (state IN ('asked', 'accepted', 'declined', 'silent', 'swapping', 'freed', 'cancelled')),
        starts TEXT NOT NULL, asked TEXT NOT NULL, email TEXT, officer TEXT,
        room TEXT, parking TEXT, practical TEXT, is_told INTEGER NOT NULL CHECK (is_told IN (0, 1)),
        partner INTEGER, agreed INTEGER NOT NULL CHECK (agreed IN (0, 1)), counted INTEGER, subject TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX host_turn_meeting ON host_turn (meeting)",
    "CREATE INDEX host_turn_email ON host_turn (email) WHERE email IS NOT NULL",
    "CREATE INDEX host_turn_organisation ON host_turn (organisation)",
    "CREATE INDEX confirmation_asked ON confirmation (opened) WHERE state = 'asked'",
    # Only mail that was handled, failed or is in doubt has a row; what is not ours is known by the cursor alone.
    """
    CREATE TABLE inbox (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        mailbox TEXT NOT NULL, uidvalidity INTEGER NOT NULL, uid INTEGER NOT NULL,
        sender TEXT, message_id TEXT, dated TEXT, digest TEXT NOT NULL, arrived TEXT NOT NULL,
        verdict TEXT NOT NULL CHECK (verdict IN ('handled', 'doubt', 'failed', 'copy')),
        workflow TEXT, code TEXT NOT NULL, reason TEXT NOT NULL,
        filing TEXT NOT NULL CHECK (filing IN ('none', 'wanted', 'done')),
        UNIQUE (mailbox, uidvalidity, uid)
    ) STRICT
    """,
    "CREATE INDEX inbox_message_id ON inbox (message_id) WHERE message_id IS NOT NULL",
    "CREATE INDEX inbox_digest ON inbox (digest)",
    "CREATE INDEX inbox_sender ON inbox (sender) WHERE sender IS NOT NULL",
    "CREATE INDEX inbox_left ON inbox (mailbox, arrived) WHERE verdict IN ('doubt', 'failed')",
    "CREATE INDEX inbox_to_file ON inbox (mailbox, id) WHERE filing = 'wanted'",
    # `forget`: what goes as soon as the letter's fate is known, its `text` or `all` that tells to whom it went.
    # `idle`: the mail that caused it brought nothing about. `to_many`: one of many alike.
    # `withdrawn`: it spoke of somebody who was erased while it waited, and was never sent.
    """
    CREATE TABLE outbox (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        key TEXT NOT NULL UNIQUE, mailbox TEXT NOT NULL, kind TEXT NOT NULL, network TEXT,
        sender TEXT NOT NULL, recipient TEXT NOT NULL, subject TEXT NOT NULL,
        message_id TEXT NOT NULL UNIQUE, conversation INTEGER, caused_by INTEGER REFERENCES inbox (id),
        idle INTEGER NOT NULL DEFAULT 0 CHECK (idle IN (0, 1)),
        to_many INTEGER NOT NULL DEFAULT 0 CHECK (to_many IN (0, 1)),
        repeatable INTEGER NOT NULL CHECK (repeatable IN (0, 1)),
        forget TEXT CHECK (forget IN ('text', 'all')),
        state TEXT NOT NULL
            CHECK (state IN ('queued', 'sending', 'sent', 'refused', 'uncertain', 'withdrawn')),
        attempts INTEGER NOT NULL DEFAULT 0, not_before TEXT NOT NULL,
        queued_at TEXT NOT NULL, settled_at TEXT, code INTEGER, detail TEXT
    ) STRICT
    """,
    "CREATE INDEX outbox_caused_by ON outbox (caused_by) WHERE caused_by IS NOT NULL",
    # The bytes stand apart: a row that holds them would be written anew, kilobytes of it, at every change of state.
    "CREATE TABLE mail_bytes (inbox INTEGER PRIMARY KEY REFERENCES inbox (id), raw BLOB NOT NULL) STRICT",
    "CREATE TABLE letter_bytes (outbox INTEGER PRIMARY KEY REFERENCES outbox (id), raw BLOB NOT NULL) STRICT",
    # Whom a mail or a letter names besides the one who wrote it or whom it goes to, so that it is found at erasure.
    """
    CREATE TABLE mail_about (
        email TEXT NOT NULL, inbox INTEGER NOT NULL REFERENCES mail_bytes (inbox) ON DELETE CASCADE,
        PRIMARY KEY (email, inbox)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE letter_about (
        email TEXT NOT NULL, outbox INTEGER NOT NULL REFERENCES outbox (id),
        PRIMARY KEY (email, outbox)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX mail_about_inbox ON mail_about (inbox)",
    "CREATE INDEX letter_about_outbox ON letter_about (outbox)",
    "CREATE INDEX outbox_forget ON outbox (id) WHERE forget IS NOT NULL",
    "CREATE INDEX outbox_queued ON outbox (mailbox, to_many, not_before, id) WHERE state = 'queued'",
    "CREATE INDEX outbox_to_many ON outbox (queued_at, kind, conversation) WHERE to_many = 1",
    "CREATE INDEX outbox_open ON outbox (state) WHERE state IN ('queued', 'sending', 'uncertain', 'refused')",
    "CREATE INDEX outbox_recipient ON outbox (recipient, queued_at)",
    "CREATE INDEX outbox_digest ON outbox (mailbox, queued_at) WHERE kind = 'digest'",
    "CREATE INDEX outbox_conversation ON outbox (conversation) WHERE conversation IS NOT NULL",
    """
    CREATE TABLE journal (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL, mailbox TEXT, event TEXT NOT NULL, workflow TEXT,
        code TEXT NOT NULL, reason TEXT NOT NULL,
        inbox INTEGER, outbox INTEGER, conversation INTEGER, member INTEGER, network TEXT,
        facts TEXT CHECK (facts IS NULL OR json_valid(facts))
    ) STRICT
    """,
)
