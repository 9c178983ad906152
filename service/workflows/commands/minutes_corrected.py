"""A new version of minutes that an officer makes of the latest one, by telling only what is other."""

from collections.abc import Sequence
from typing import Any

from service.domain.meeting import Meeting
from service.domain.minutes import Minutes
from service.mail.command import Fault
from service.mail.minutes_corrections import Corrections, Misfit, corrected
from service.workflows.commands.duty import Task
from service.workflows.minutes_given import Attendance, Given, attendance_in, is_document
from service.workflows.minutes_versions import files_of_version

MOST_TOLD = 20  # of the corrections that do not fit, and of the lines that are none


def given_again(task: Task, meeting: Meeting, before: Minutes, wanted: Corrections) -> Given | Fault:
    """The latest version with the corrections made, with the files that it had; a Fault where one does not fit."""
    text, misfits = corrected(before.text, wanted.corrections, meeting.starts.date())
    if misfits or wanted.strange:
        return _misfit(task, before, misfits, wanted.strange)
    files = files_of_version(task.registry, before)
    if any(map(is_document, files)):
        return Fault(task.order.line, "corrected-document")
    attendance, _ = attendance_in(wanted.attendance, Attendance(before.present, before.absent))
    return Given(text, files, attendance, before.mail)


def _misfit(task: Task, before: Minutes, misfits: Sequence[Misfit], strange: Sequence[str]) -> Fault:
    facts = {
        "version": before.version,
        "misfits": [_told(each) for each in misfits[:MOST_TOLD]],
        "strange": strange[:MOST_TOLD],
        "more": len(misfits[MOST_TOLD:]) + len(strange[MOST_TOLD:]),
    }
    return Fault(task.order.line, "misfits", facts)


def _told(misfit: Misfit) -> dict[str, Any]:
    wanted = misfit.correction
    return {
        "was": wanted.was,
        "is_complete": bool(wanted.was) and wanted.now is not None,
        "count": len(misfit.places),
        "cases": [each for each in dict.fromkeys(misfit.places) if each],
    }
