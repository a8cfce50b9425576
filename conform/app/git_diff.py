"""`conform git-diff`: what git calls for a file with the attribute `diff=conform`."""

from __future__ import annotations

import os
from difflib import unified_diff

from conform.app import diff, text
from conform.app.call import Call
from conform.app.codes import DONE
from conform.app.commands import Diff, GitDiff
from conform.app.console import write_out
from conform.errors import InputError, OptionError
from conform.messages import say
from conform.render.wording import safe

GIT_WORDS = 7  # path, old file, its hash and mode, new file, its hash and mode


def run(words: GitDiff, call: Call) -> int:
    """Shows what differs; git wants 0 whatever differs or cannot be read.

    Raises OptionError for another number of words than git gives.
    """
    if len(words.words) < GIT_WORDS:
        raise OptionError("error.git_words", "git-diff", count=len(words.words))
    path, old, new = words.words[0], words.words[1], words.words[4]
    for missing, key in ((old, "git.new"), (new, "git.deleted")):
        if missing == os.devnull:
            write_out([say(key, call.console.lang, path=safe(path)) + "\n"], document=False)
            return DONE
    write_out([f"conform diff {safe(path)}\n"], document=False)
    try:
        return diff.compare(Diff(old, new, reading=words.reading), call, any_text=False)
    except InputError:  # one of them is no plan; other files are waiting
        before, after = (list(text.lines(file, words.reading, call)) for file in (old, new))
        write_out(unified_diff(before, after, f"a/{safe(path)}", f"b/{safe(path)}"), document=False)
        return DONE
