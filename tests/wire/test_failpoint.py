import os
import signal
import subprocess
import sys

import pytest

PROGRAM = """
from service.failpoint import reach
for n in range(3):
    print(n, flush=True)
    reach("filer.done")
    reach("filer.moved")
"""


def run(setting):
    environment = {**os.environ, "TOVHOLDER_FAILPOINT": setting}
    return subprocess.run([sys.executable, "-c", PROGRAM], env=environment, capture_output=True, text=True)


@pytest.mark.parametrize(("setting", "printed"), [("filer.moved", "0\n"), ("filer.moved:2", "0\n1\n")])
def test_the_process_is_killed_at_the_named_visit(setting, printed):
    killed = run(setting)
    assert killed.returncode == -signal.SIGKILL
    assert killed.stdout == printed


@pytest.mark.parametrize("setting", ["", "office.ticked"])
def test_nothing_happens_at_any_other_point(setting):
    assert run(setting).stdout == "0\n1\n2\n"


def test_a_point_that_does_not_exist_is_an_error():
    assert "no such point: filer.mowed" in run("filer.mowed").stderr
