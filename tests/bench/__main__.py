"""Runs the benchmarks named, or all of them, and prints their figures as the rows of a Markdown table."""

import sys

from tests.bench import core, invitations, post, process
from tests.bench.figures import HEAD

BENCHMARKS = {
    "latency": post.latency,
    "throughput": post.throughput,
    "members": core.members,
    "memory": process.memory,
    "start": process.start,
    "reading": core.reading,
    "letters": core.letters,
    "invitations": invitations.invitations,
}


def main(names: list[str]) -> int:
    """Exit status 1 where an aim was missed, 2 for a name that is none."""
    if unknown := [name for name in names if name not in BENCHMARKS]:
        print(f"no benchmark {', '.join(unknown)}; there are: {', '.join(BENCHMARKS)}", file=sys.stderr)
        return 2
    print(HEAD, flush=True)
    met = True
    for name in names or BENCHMARKS:
        for figure in BENCHMARKS[name]():
            print(figure.row(name), flush=True)
            met = met and figure.is_met is not False
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
