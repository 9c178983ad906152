"""The service as a process of its own, forked from a server that has imported it already: it starts at once."""

import importlib
import multiprocessing
import os
import resource
from collections.abc import Mapping
from multiprocessing.context import ForkServerProcess
from pathlib import Path

from service import failpoint
from service.cli.run import command

_FORKS = multiprocessing.get_context("forkserver")
_FORKS.set_forkserver_preload([__name__])


def start(
    arguments: list[str], stderr: Path, environ: Mapping[str, str], largest_file: int | None
) -> ForkServerProcess:
    """`tovholder ARGUMENTS` with these settings added; it can write no file beyond `largest_file` octets."""
    stderr.touch()
    process = _FORKS.Process(target=_run, args=(arguments, stderr, environ, largest_file))
    process.start()
    return process


def _run(arguments: list[str], stderr: Path, environ: Mapping[str, str], largest_file: int | None) -> None:
    with stderr.open("ab") as log:
        os.dup2(log.fileno(), 2)
    os.environ.update(environ)
    importlib.reload(failpoint)  # which looks into the environment when it is imported
    if largest_file is not None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, resource.RLIM_INFINITY))
    command.main(arguments, prog_name="tovholder run")
