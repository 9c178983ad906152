"""Approved minutes in a folder that everybody may read: which of them, under which name, and what they do not tell."""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from service.domain.charter import Minutes as Rules
from service.domain.meeting import KeepMeeting
from service.office import publisher as publishing
from service.office.folder import Folder
from service.office.publisher import Publisher
from service.store.db import writing
from service.store.journal import Journal
from tests.office.desk import TEMPLATES
from tests.workflows.meetings import ANNE, CARL
from tests.workflows.minutes import TEXT, MinutesDesk, held, text_of

NAME = "2026-11-25-foraarsmoede"
FILES = [f"{NAME}-v1.html", f"{NAME}-v1.md", f"{NAME}-v1.pdf", "index.html"]
HOSTILE = TEXT.replace(
    "Båndene er gamle.",
    "<script>alert(1)</script> [x](javascript:y) *z* | ring 28 17 04 63, bo@skolen.example, i 2025-2026",
)
HOSTILE = HOSTILE.replace("1/26 Opstart", "Referent: Dorte Lund\n\n1/26 Opstart")
HOSTILE += "\nhttps://skolen.example/priser\nhttps://skolen.example/?til=bo@skolen.example\n"


class PublishingDesk(MinutesDesk):
    """A desk whose IT network publishes in `folder`."""

    folder: Path

    @property
    def publisher(self) -> Publisher:
        """A new one, as after a restart."""
        return Publisher(self.db, self.office, self.served, TEMPLATES, {"it": self.folder}, UTC)

    def approve(self, text: str = TEXT) -> None:
        """The officer gives minutes, Anne approves them, Bo lets the deadline pass, Carl's copy has come back."""
        self.gives(text)
        self.sent()
        self.becomes(CARL, "refused")
        self.says(ANNE, "Godkendt")
        self.wait(days=12)

    def publish(self, publisher: Publisher | None = None) -> list[str | None]:
        """What was in the way of each edition."""
        publisher = publisher or self.publisher
        found = []
        for edition in publisher.gather(publisher.bare()):
            written = publisher.write(edition)
            publisher.settle(edition, written, self.now)
            found.append(written.problem)
        return found

    def names(self) -> list[str]:
        return sorted(file.name for file in self.folder.iterdir())

    def read(self, suffix: str = ".html", version: int = 1) -> str:
        return (self.folder / f"{NAME}-v{version}{suffix}").read_text("utf-8")

    def index(self) -> str:
        return (self.folder / "index.html").read_text("utf-8")

    def alerts(self) -> list[EmailMessage]:
        return [letter for letter in self.letters() if str(letter["X-Tovholder"]).startswith("alert")]


@pytest.fixture(scope="module")
def approved() -> Iterator[PublishingDesk]:
    """Minutes have been approved: once for all tests, which take a copy."""
    with held(kind=PublishingDesk) as desk:
        desk.approve(HOSTILE)
        yield desk


@pytest.fixture
def desk(approved: PublishingDesk, tmp_path: Path) -> Iterator[PublishingDesk]:
    """The first version has been approved, and nothing is in the folder."""
    desk = PublishingDesk(now=approved.now, uid=approved.uid, served=approved.served)
    approved.db.conn.backup(desk.db.conn)
    desk.folder = tmp_path
    yield desk
    desk.db.close()


@pytest.fixture
def published(desk: PublishingDesk) -> PublishingDesk:
    """The first version is in the folder."""
    assert desk.publish() == [None]
    return desk


class TestVersions:
    def test_what_is_approved_is_published_once_and_a_draft_is_not(self, published: PublishingDesk) -> None:
        assert published.names() == FILES
        assert Journal(published.db).lines(1)[0]["code"] == "minutes-published"
        published.gives()
        assert published.publish() == []

    def test_a_later_version_stands_beside_the_one_that_it_replaces(self, published: PublishingDesk) -> None:
        first = (published.folder / f"{NAME}-v1.pdf").read_bytes()
        published.approve(TEXT.replace("nye bånd", "nye diske"))
        published.publish()
        assert len(published.names()) == 2 * 3 + 1
        assert "nye diske" in published.read(version=2)
        assert 'Erstattet af <a href="2026-11-25-foraarsmoede-v2.html">version 2</a> den ' in published.read()
        assert published.read(".md").startswith("**Erstattet af version 2 den ")
        assert "træder i stedet for version 1, godkendt 4. december 2026" in published.read(version=2)
        assert (published.folder / f"{NAME}-v1.pdf").read_bytes() == first
        index = published.index()
        assert index.index("v2.html") < index.index("v1.html")
        assert "Erstattet af <a" in index

    def test_what_somebody_takes_out_stays_out(self, published: PublishingDesk) -> None:
        for suffix in (".html", ".md", ".pdf"):
            (published.folder / f"{NAME}-v1{suffix}").unlink()
        published.approve()
        published.publish()
        assert f"{NAME}-v1.html" not in published.names()
        assert "v1.html" not in published.index()

    def test_a_bare_folder_is_filled_anew(self, published: PublishingDesk) -> None:
        was = {name: (published.folder / name).read_bytes() for name in FILES}
        for name in FILES:
            (published.folder / name).unlink()
        assert published.publish() == [None]
        assert {name: (published.folder / name).read_bytes() for name in FILES} == was

    def test_what_a_group_minutes_is_its_own(self, desk: PublishingDesk) -> None:
        desk.db.execute("UPDATE meeting SET grouped = 'Styregruppen'")
        assert desk.publish() == []


class TestWhatIsTold:
    def test_no_name_of_who_was_there_approved_or_has_to_do_something(
        self, published: PublishingDesk
    ) -> None:
        page = published.read()
        assert "Anne Holm" not in page
        assert "Carl Riis" not in page
        assert "Dorte Lund" not in page
        assert "<dt>Til stede</dt><dd>2</dd>" in page
        assert "<dt>Afbud</dt><dd>1: Østerbæk Tekniske Skole</dd>" in page
        assert "én har godkendt det, og ingen har gjort indsigelse" in page
        assert "En har ikke kunnet tage stilling" in page
        assert '<td data-label="Hvem">' not in page
        assert "Bo sender tilbuddet rundt" in page  # a sentence of the secretariat's own

    def test_the_charter_may_publish_names_but_never_addresses(self, desk: PublishingDesk) -> None:
        setting = desk.served["skoler"]
        charter = replace(setting.networks[0].charter, minutes=Rules(days=9, publish_names=True))
        networks = (replace(setting.networks[0], charter=charter),)
        desk.served = {"skoler": replace(setting, networks=networks)}
        desk.publish()
        page = desk.read()
        assert "<dt>Til stede</dt><dd>2: Anne Holm, Bo Dalgaard</dd>" in page
        assert "Anne Holm har godkendt det" in page
        assert "Referent: Dorte Lund" in page
        assert "Carl Riis" not in page.partition("Godkendelse")[2]  # it is nobody's business who was away
        assert '<td data-label="Hvem">Bo</td>' in page
        assert "bo@skolen.example" not in page

    @pytest.mark.parametrize("suffix", [".html", ".md"])
    def test_addresses_and_numbers_are_taken_out_and_years_are_not(
        self, published: PublishingDesk, suffix: str
    ) -> None:
        text = published.read(suffix).replace("\\", "")
        assert "ring [telefonnummer], [mailadresse], i 2025-2026" in text
        for private in ("28 17 04 63", "28170463", "bo@skolen.example", "?til="):
            assert private not in text
        assert "https://skolen.example/priser" in text

    def test_what_people_wrote_is_neither_html_nor_markdown(self, published: PublishingDesk) -> None:
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in published.read()
        assert r"\<script\>alert(1)\</script\> \[x\](javascript:y) \*z\* \| ring" in published.read(".md")

    def test_a_page_is_of_a_language_and_loads_nothing(self, published: PublishingDesk) -> None:
        for page in (published.read(), published.index()):
            assert '<html lang="da">' in page
            assert "<main>" in page
            assert "default-src 'none'" in page
            assert not any(mark in page for mark in ("<script", "src=", "@import", "url("))


class TestNames:
    def test_a_title_with_an_address_names_no_file_after_it(self, desk: PublishingDesk) -> None:
        meeting = replace(desk.meeting(desk.minutes().meeting), title="../../Hos anne@skolen.example")
        with writing(desk.db):
            desk.office.registry.apply(KeepMeeting(meeting), desk.now)
        assert desk.publish() == [None]
        assert desk.names()[0] == "2026-11-25-hos-mailadresse-v1.html"
        assert "anne@skolen.example" not in desk.index()

    def test_two_meetings_of_one_title_have_two_names(self, desk: PublishingDesk) -> None:
        desk.publish()
        meeting = desk.meeting(desk.minutes().meeting)
        other = replace(meeting, number=9000, uid="other@skoler.example")
        with writing(desk.db):
            desk.office.registry.apply(KeepMeeting(other), desk.now)
            again = replace(desk.minutes(), number=9001, meeting=9000)
            desk.office.registry.apply(again, desk.now)
        desk.publish()
        assert f"{NAME}-9000-v1.html" in desk.names()
        assert f"{NAME}-v1.html" in desk.names()


class TestWhatGoesWrong:
    @pytest.mark.parametrize("point", ["publisher.written", "publisher.listed"])
    def test_a_death_in_the_middle_loses_nothing(
        self, desk: PublishingDesk, monkeypatch: pytest.MonkeyPatch, point: str
    ) -> None:
        def dies(reached: str) -> None:
            if reached == point:
                raise KeyboardInterrupt

        monkeypatch.setattr(publishing, "reach", dies)
        with pytest.raises(KeyboardInterrupt):
            desk.publish()
        monkeypatch.undo()
        half = {name: (desk.folder / name).read_bytes() for name in desk.names()}
        assert desk.publish() == [None]
        assert desk.names() == FILES
        assert half.items() <= {name: (desk.folder / name).read_bytes() for name in FILES}.items()
        assert desk.publish() == []

    def test_a_file_is_whole_or_what_it_was(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        folder = Folder(tmp_path)
        folder.put("a.html", b"before")
        monkeypatch.setattr("service.office.folder.os.fsync", broken)
        with pytest.raises(OSError, match="full"):
            folder.put("a.html", b"after" * 1000)
        assert (tmp_path / "a.html").read_bytes() == b"before"
        monkeypatch.undo()
        folder.put("a.html", b"after")
        assert [file.name for file in tmp_path.iterdir()] == ["a.html"]

    def test_a_web_server_can_read_what_is_written(self, tmp_path: Path) -> None:
        before = os.umask(0o077)
        try:
            Folder(tmp_path).put("a.html", b"x")
        finally:
            os.umask(before)
        assert (tmp_path / "a.html").stat().st_mode & 0o777 == 0o644

    def test_a_fault_of_one_version_holds_up_no_other(
        self, published: PublishingDesk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        published.approve()
        real = publishing.Pages.pdf
        monkeypatch.setattr(publishing.Pages, "pdf", broken)
        assert published.publish() == ["full"]
        assert "Erstattet af" in published.read()
        assert f'class="title" href="{NAME}-v2.html"' not in published.index()
        monkeypatch.setattr(publishing.Pages, "pdf", real)
        assert published.publish() == [None]
        assert f'class="title" href="{NAME}-v2.html"' in published.index()

    def test_a_folder_that_is_away_is_told_once_and_tried_again(self, desk: PublishingDesk) -> None:
        desk.folder = desk.folder / "www"
        publisher = desk.publisher
        assert desk.publish(publisher) == ["No such file or directory"]
        assert desk.publish(publisher) == ["No such file or directory"]
        (alert,) = desk.alerts()
        assert "No such file or directory" in text_of(alert)
        assert "Forårsmøde" in str(alert["Subject"])
        codes = [line["code"] for line in Journal(desk.db).lines(20) if line["event"] == "decided"]
        assert codes.count("unpublished") == 1
        desk.folder.mkdir()
        assert desk.publish(publisher) == [None]
        assert desk.names() == FILES


def broken(*_: Any) -> None:
    raise OSError(28, "full")
