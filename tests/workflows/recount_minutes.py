"""Who approved which version of which minutes, and when, counted once more from raw mails and the log alone.

tovholder log --json --last 1000000 | python recount_minutes.py MAILS.json

MAILS.json: {"in": [{"at", "raw"}], "out": [{"at", "raw", "code"}]}: each mail (RFC 5322, in base64) as the IMAP server
got it, each letter as the SMTP server was offered it, with what the server replied. What people said stands in their
mails, what was done in the log; where one contradicts the other, it is named. The clock of the service ticks at least
once in LAG.
"""

import base64
import json
import re
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.parser import BytesHeaderParser
from functools import cached_property, partial
from pathlib import Path
from typing import Any

GRACE = timedelta(hours=1)  # after the deadline, for mails that are still on their way
GIVEN_UP = timedelta(days=4)  # a letter that is put off for longer has been refused
AT_ONCE = timedelta(days=1)  # within which an absence notice speaks of the copy that it answers
LAG = timedelta(minutes=2)
SILENCE_APPROVES = re.compile("regner vi med,? at du god(kender|kjenner)|take it that you approve")
REFERENCE = re.compile(r"\[[A-Z]+-(\d+)\]")
ABOUT_MINUTES = ("minutes-draft", "minutes", "ask-details", "changed")
MONTHS = "januar februar marts april maj juni juli august september oktober november december".split()

KIND = {"ja", "ok", "ok for mig", "fint", "det ser fint ud"}  # may be said of a receipt, too
FULL = "godkendt|godkendt herfra|jeg godkender referatet|ingen bemærkninger|godkendt tak|ja godkendt|godkjent|approved"
YES = KIND | {*FULL.split("|"), "i approve the minutes"}
NO = re.compile(r"\b(rettelse|men|ikke godkend(t|e)|stemmer ikke|mangler|forkert|is wrong)\b")
TAKEN_BACK = re.compile("trækker min godkendelse tilbage|fortryder min godkendelse|withdraw my approval")
THANKS = {"tak", "mange tak", "tak for det"}
NOT_SAID = re.compile(r"(?:>|hej |hi |mvh|venlig hilsen|den .* skrev .*:$)")

# By address: when a mail program said, by its clock and by ours, that its owner is away to the end of which day.
Notices = dict[str, list[tuple[datetime, datetime, date]]]
moment = datetime.fromisoformat
parsed = partial(message_from_bytes, policy=policy.default)


@dataclass
class Letter:
    """One of ours. `tries`: when a server was offered it, and its reply code (0: the line broke)."""

    number: int
    kind: str
    name: str
    email: str
    dated: datetime
    raw: bytes
    tries: list[tuple[datetime, int]] = field(default_factory=list)

    def is_refused(self, now: datetime) -> bool:
        """As far as is known now."""
        known = [(at - self.dated, code) for at, code in self.tries if at <= now]
        return any(code >= 500 or (code >= 400 and age > GIVEN_UP) for age, code in known)


@dataclass
class Voice:
    """What somebody said `at` some moment by their own clock, which was `heard` when the mail came."""

    email: str
    voice: str
    at: datetime
    heard: datetime


@dataclass
class Standing:
    """A version at some moment. `approved` is since when it is, None where it is not."""

    approved: datetime | None = None
    by_silence: bool = False
    yes: dict[str, datetime] = field(default_factory=dict)
    no: dict[str, str] = field(default_factory=dict)
    uncounted: dict[str, str] = field(default_factory=dict)


@dataclass
class Version:
    number: int
    version: int
    meeting: int
    opened: datetime
    deadline: datetime
    copies: list[Letter]
    voices: list[Voice] = field(default_factory=list)

    @cached_property
    def silence(self) -> bool:
        """As its readers were told."""
        texts = (" ".join(plain(parsed(copy.raw)).split()) for copy in self.copies[:1])
        return any(map(SILENCE_APPROVES.search, texts))

    def standing(self, now: datetime, notices: Notices) -> Standing:
        closed = now > self.deadline + GRACE
        until = now if closed else min(now, self.deadline)
        heard = sorted((v for v in self.voices if v.heard <= now and v.at <= until), key=lambda v: v.at)
        silent_ones = {c.email: self.unaware(c, now, notices) for c in self.copies}
        found = Standing()
        for since in sorted({v.at for v in heard} | ({self.deadline} if closed else set())):
            last = {v.email: v for v in heard if v.at <= since}
            over = closed and since >= self.deadline
            quiet = {who: why for who, why in silent_ones.items() if who not in last}
            found = Standing(
                yes={v.email: v.at for v in last.values() if v.voice == "approved"},
                no={v.email: v.voice for v in last.values() if v.voice != "approved"},
                uncounted={who: why for who, why in quiet.items() if why} if over else {},
            )
            by_all = not quiet and bool(found.yes)
            by_silence = over and self.silence and bool(found.yes or not all(quiet.values()))
            if not found.no and (by_all or by_silence):
                found.approved, found.by_silence = since, not by_all
                return found
        return found

    def unaware(self, copy: Letter, now: datetime, notices: Notices) -> str | None:
        """Why this reader's silence says nothing."""
        taken = [at for at, code in copy.tries if code == 250 and at <= min(self.deadline, now)]
        if copy.is_refused(now) or not taken:
            return "refused" if copy.is_refused(now) else "unsent"
        spoken = [each for each in notices[copy.email] if each[0] <= taken[0] + AT_ONCE and each[1] <= now]
        return "away" if spoken and max(spoken)[2] >= self.deadline.date() else None


class Count:
    """All mails and all lines of the log, in the order in which things happened."""

    def __init__(self, mails: Any, log: Any) -> None:
        self.letters: dict[str, Letter] = {}
        self.notices: Notices = defaultdict(list)
        self.contradictions: list[str] = []
        self.facts = [row["facts"] | row for row in log if row["event"] == "minutes"]
        self.happened: list[tuple[int, str, datetime, str]] = []
        self.end = max(moment(row["at"]) for row in [*log, *mails["in"], *mails["out"]])
        for offered in mails["out"]:
            self.offer(base64.b64decode(offered["raw"]), moment(offered["at"]), offered["code"])
        self.versions = {line["minutes"]: self.opened(line["facts"]) for line in self.of("draft")}
        self.arrivals: list[datetime] = []
        seen: set[Any] = set()
        for brought in sorted(mails["in"], key=lambda each: moment(each["at"])):
            mail, at = parsed(base64.b64decode(brought["raw"])), moment(brought["at"])
            same = (mail["From"], mail["Date"], words(mail))
            if same not in seen:
                is_report = mail.get_content_type() == "multipart/report"
                (self.comes_back if is_report else self.hear)(mail, at)
                self.arrivals.append(at)
            seen.add(same)

    def of(self, *what: str) -> list[Any]:
        return [line for line in self.facts if line["what"] in what]

    def offer(self, raw: bytes, at: datetime, code: int) -> None:
        letter = BytesHeaderParser(policy=policy.default).parsebytes(raw)
        kind = str(letter["X-Tovholder"]).split(";")[0]
        reference = REFERENCE.search(letter["Subject"]) if kind in ABOUT_MINUTES else None
        if reference:
            (to,) = letter["To"].addresses
            new = Letter(int(reference[1]), kind, to.display_name, to.addr_spec, letter["Date"].datetime, raw)
            self.letters.setdefault(letter["Message-ID"], new).tries.append((at, code))

    def opened(self, fact: Any) -> Version:
        number, opened = fact["minutes"], moment(fact["at"])
        drafts = [letter for letter in self.letters.values() if letter.kind == "minutes-draft"]
        copies = [letter for letter in drafts if (letter.number, letter.dated) == (number, opened)]
        return Version(number, fact["version"], fact["meeting"], opened, moment(fact["deadline"]), copies)

    def hear(self, mail: EmailMessage, at: datetime) -> None:
        """What one mail says of minutes."""
        (sender,) = mail["From"].addresses
        answered, by_thread = self.answered(mail, sender.addr_spec)
        version = self.versions.get(answered.number) if answered else None
        is_forged = "dmarc=fail" in (mail["Authentication-Results"] or "")
        if answered is None or version is None:
            return
        dated = mail["Date"].datetime if mail["Date"] else at
        had = {copy.email for copy in version.copies}
        if (mail["Auto-Submitted"] or "no") != "no":
            until = re.search(r"til og med (\d+)\. (\w+) (\d{4})", words(mail))
            if until and sender.addr_spec in had and not is_forged:
                day = date(int(until[3]), MONTHS.index(until[2]) + 1, int(until[1]))
                self.notices[sender.addr_spec].append((min(dated, at), at, day))
            return
        reader = sender.addr_spec
        if reader not in had and by_thread and sender.display_name.casefold() == answered.name.casefold():
            reader = answered.email
        last = [v.voice for v in sorted(version.voices, key=lambda v: v.at) if v.email == reader][-1:]
        voice = said(words(mail), answered.kind == "changed" and last not in ([], ["approved"]))
        if voice == "unclear":
            voice = None if any(v.email == reader for v in version.voices) else "objected"
        if voice and reader in had and (not is_forged or (by_thread and answered.email == sender.addr_spec)):
            when = dated if version.opened <= dated <= at else at
            version.voices.append(Voice(reader, voice, when, at))
            self.happened.append((version.number, f"{voice}-by", when, reader))

    def answered(self, mail: EmailMessage, sender: str) -> tuple[Letter | None, bool]:
        """The letter that a mail answers, and whether its thread says so or only the number in its subject."""
        threads = [*str(mail["In-Reply-To"]).split(), *reversed(str(mail["References"]).split())]
        found = [self.letters[each] for each in threads if each in self.letters]
        numbers = list(map(int, REFERENCE.findall(mail["Subject"])))
        own = [one for one in self.letters.values() if one.email == sender and one.number in numbers]
        return (found or own[-1:] or [None])[0], bool(found)

    def comes_back(self, report: EmailMessage, at: datetime) -> None:
        """A delivery status notification (RFC 3464): as if the server had refused the letter."""
        text = report.as_string()
        ids = re.findall(r"(?m)^Message-ID: *(<\S+>)", text)
        failed = re.findall(r"(?m)^Final-Recipient: *rfc822; *(\S+)\nAction: failed", text)
        for letter in (self.letters[each] for each in ids if each in self.letters):
            is_out = any(code in (0, 250) for _, code in letter.tries) and not letter.is_refused(at)
            if is_out and letter.email in failed:
                letter.tries.append((at, 550))
                if any(letter in version.copies for version in self.versions.values()):
                    self.happened.append((letter.number, "returned-from", at, letter.email))

    def result(self) -> dict[str, Any]:
        shown: list[dict[str, Any]] = []
        for row in map(self.judged, self.versions.values()):
            for earlier in shown if row["approved"] else ():
                if (earlier["meeting"], earlier["state"]) == (row["meeting"], "approved"):
                    earlier["state"] = "superseded"
            shown.append(row)
        over = {row["number"] for row in shown if row["state"] == "superseded"}
        self.compare("what is over", {line["minutes"] for line in self.of("superseded")}, over)
        told = self.of("approved-by", "objected-by", "withdrew-by", "returned-from")
        steps = [(line["minutes"], line["what"], moment(line["facts"]["at"])) for line in told]
        self.compare("what people did", steps, [step[:3] for step in self.happened])
        people = [line["member"] for line in told]
        numbers = {step[3]: member for step, member in zip(self.happened, people, strict=False)}
        self.compare("who did it", people, [numbers.get(step[3]) for step in self.happened])
        self.compare("who is who", len(set(people)), len(numbers))
        return {"versions": shown, "contradictions": self.contradictions}

    def judged(self, version: Version) -> dict[str, Any]:
        """What became of a version, by the mails that had come when the log says that it was approved, or was over."""
        noted = next((line for line in self.of("approved") if line["minutes"] == version.number), None)
        same = [each for each in self.versions.values() if each.meeting == version.meeting]
        later = [each.opened for each in same if each.version > version.version]
        ended = None if noted or not later else min(later)
        at = moment(noted["at"]) if noted else ended or self.end
        found = version.standing(at, self.notices)
        if ended is None:
            logged = (moment(noted["facts"]["at"]), noted["by_silence"]) if noted else (None, False)
            self.compare(f"how {version.number} was approved", logged, (found.approved, found.by_silence))
        for when in (*self.arrivals, version.deadline + GRACE + timedelta(seconds=1)):
            stands = [version.standing(each, self.notices).approved for each in (when, when + LAG)]
            if version.opened <= when < at - LAG and all(stands):
                self.compare(f"when {version.number} was approved", at, when)
        return {
            "number": version.number,
            "version": version.version,
            "meeting": version.meeting,
            "state": "superseded" if ended else "approved" if found.approved else "draft",
            "approved": found.approved.isoformat() if found.approved and not ended else None,
            "by_silence": found.by_silence and not ended,
            "approved_by": {who: at.isoformat() for who, at in found.yes.items()},
            "not_approved_by": found.no,
            "uncounted": found.uncounted,
            "said": [[v.email, v.voice, v.at.isoformat()] for v in version.voices],
        }

    def compare(self, what: str, log: Any, mails: Any) -> None:
        if log != mails:
            self.contradictions.append(f"{what}: {log} in the log, {mails} by the mails")


def plain(mail: EmailMessage) -> str:
    body = mail.get_body(("plain",))
    return str(body.get_content()) if body else ""


def words(mail: EmailMessage) -> str:
    """What the writer says now, in small letters, without courtesies."""
    new = plain(mail).split("\n-- \n")[0].casefold().splitlines()
    return " ".join(" ".join(line for line in new if not NOT_SAID.match(line)).split())


def said(text: str, is_receipt: bool) -> str | None:
    """The voice that these words give; `unclear` where they are none that are known."""
    told = " ".join(re.sub(r"[.,:!]", " ", text).split())
    if told in THANKS or (is_receipt and told in KIND) or text.endswith("?"):
        return None
    if TAKEN_BACK.search(told):
        return "withdrew"
    if NO.search(told):
        return "objected"
    return "approved" if told in YES else "unclear"


if __name__ == "__main__":
    print(json.dumps(Count(json.loads(Path(sys.argv[1]).read_text()), json.load(sys.stdin)).result()))
