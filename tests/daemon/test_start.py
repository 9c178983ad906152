"""A start brings along what it needs and no more."""

import subprocess
import sys

FIRST_USE = {
    "aiosmtplib",
    "babel",
    "css_inline",
    "email_validator",
    "icalendar",
    "ics",
    "msal",
    "openpyxl",
    "phonenumbers",
    "rapidfuzz",
    "rich",
    "service.preview",
    "tnefparse",
}


def test_packages_that_not_every_start_needs_wait_for_their_first_use():
    code = f"import sys, service.cli.run; print(*sorted({FIRST_USE!r} & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == []
