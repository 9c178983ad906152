"""What has been published of minutes, and what is to be."""

from sqlite_utils import Database

from service.domain.minutes import MinutesState
from service.domain.publication import Publication

# What a group of the network minutes is its own.
_TO_PUBLISH = """
    m.network = ? AND m.approved IS NOT NULL
    AND EXISTS (SELECT 1 FROM meeting WHERE number = m.meeting AND grouped = '')
"""


class Publications:
    """Rows of `publication`: begun when a version has been approved, `written` when its files are there."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def approved(self, network: str) -> tuple[int, ...]:
        """The numbers of all versions that were ever approved by all of that network, oldest first."""
        rows = self._db.execute(
            f"SELECT m.number FROM minutes m WHERE {_TO_PUBLISH} ORDER BY number", (network,)
        )
        return tuple(row[0] for row in rows)

    def waiting(self, network: str) -> bool:
        """Is there a version whose files are not there, or not as it is now?"""
        found = self._db.execute(
            f"""
            SELECT 1 FROM minutes m LEFT JOIN publication p ON p.minutes = m.number
            WHERE {_TO_PUBLISH} AND p.written IS NOT m.state LIMIT 1
            """,
            (network,),
        )
        return found.fetchone() is not None

    def of(self, network: str) -> dict[int, Publication]:
        """All of them, by the number of the minutes."""
        rows = self._db.execute(
            """
            SELECT p.minutes, p.stem, p.approved_by, p.unreached, p.written
            FROM publication p JOIN minutes m ON m.number = p.minutes WHERE m.network = ?
            """,
            (network,),
        )
        return {row[0]: Publication(*row) for row in rows}

    def begin(self, publication: Publication) -> None:
        """It is to be published under this name."""
        self._db.execute(
            "INSERT INTO publication (minutes, stem, approved_by, unreached) VALUES (?, ?, ?, ?)",
            (publication.minutes, publication.stem, publication.approved_by, publication.unreached),
        )

    def written(self, minutes: int, state: MinutesState) -> None:
        """Its files are there, and tell it as being in that state."""
        self._db.execute("UPDATE publication SET written = ? WHERE minutes = ?", (state, minutes))
