"""What commands end with, as their callers read it."""

from __future__ import annotations

DONE = 0
FOUND = 1  # done, and there is what the caller asked to be told of: omissions, faults, differences, conflicts
UNUSABLE = 2  # of what was given, something could not be used: a file, an option
INTERRUPTED = 130  # 128 + SIGINT
BROKEN_PIPE = 141  # 128 + SIGPIPE, which Windows does not have; what git and grep give
