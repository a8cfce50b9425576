"""A process that makes reports for another (`conform.app.workers`): it says it is there, is told the job, and answers.

What comes back for a path is its pickled answer.
"""

from __future__ import annotations

import signal
from multiprocessing.connection import Connection

from conform.app.memory import collect_seldom


def work(link: Connection) -> None:
    """Answers path after path until the other side is gone. Interruptions are the other side's to tell of."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    collect_seldom()
    from conform.programs import keep_programs

    keep_programs()
    from conform.app.answers import answered  # the heavy imports
    from conform.app.batch import Job

    try:
        link.send_bytes(b"")
        job = Job(*link.recv())
        while True:
            link.send_bytes(answered(job, link.recv()))
    except (EOFError, OSError):
        return
