"""The command line: it alone prints, catches and exits."""

from conform.cli.app import main

__all__ = ["main"]
