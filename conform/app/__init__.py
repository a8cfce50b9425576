"""The command line: it alone prints, catches and exits."""

from __future__ import annotations

import os
import sys

from conform.app.codes import INTERRUPTED
from conform.app.memory import collect_seldom

TYPE_CHECKING = False  # typing itself takes a while to load, in which an interruption would be shown
if TYPE_CHECKING:
    from typing import NoReturn

__all__ = ["main"]

# The matrices of a plan are small: threads cost numpy more than they save (23 s of processor instead of 13 for 72
# plans), and each worker would have its own. What a user set holds; workers inherit it.
THREADS = ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


def _leave(number: int, frame: object) -> NoReturn:
    """Ends at once: while modules are loaded there is nothing to tidy, and an exception would be shown."""
    os._exit(INTERRUPTED)


def main() -> NoReturn:
    """The console script; an interruption is silent from its first moment on."""
    collect_seldom()
    for name in THREADS:
        os.environ.setdefault(name, "1")
    try:
        import signal

        guarded = signal.getsignal(signal.SIGINT) is signal.default_int_handler  # a shell's `&` has it ignored
        if guarded:
            signal.signal(signal.SIGINT, _leave)
        from conform.programs import keep_programs

        keep_programs()
        from conform.app import app  # the heavy imports

        if guarded:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        app.main()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
