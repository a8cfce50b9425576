"""Where plans are: paths of this machine, or addresses (`s3://…`, `hdfs://…`, `memory://…`) that fsspec knows."""

from __future__ import annotations

from pathlib import PurePath

from conform.corpus.extra import extra
from conform.errors import InputError
from conform.readers import SUFFIXES, ReadOptions, load
from conform.readers.base import spoken

MARK = "://"


def is_address(path: str) -> bool:
    """Whether a path is none of this machine's.

    >>> is_address("s3://plans/2022"), is_address("plans/2022")
    (True, False)
    """
    return MARK in path


def files_at(address: str) -> list[str]:
    """The addresses of the files at an address, itself or what a folder there holds. Raises InputError."""
    try:
        store, inner = extra("fsspec").core.url_to_fs(address)
        if store.isfile(inner):
            return [address]
        names = sorted(name for name in store.find(inner) if PurePath(name).suffix.lower() in SUFFIXES)
    except (OSError, ValueError, ImportError) as error:
        raise InputError("corpus.address", address, reason=str(error).partition("\n")[0]) from error
    return [store.unstrip_protocol(name) for name in names]


def content(path: str, options: ReadOptions) -> bytes:
    """The bytes of a file. Raises InputError."""
    if not is_address(path):
        return load(path, options).data
    try:
        with extra("fsspec").open(path, "rb") as file:
            data: bytes = file.read(options.max_bytes + 1)
    except (OSError, ValueError, ImportError) as error:
        raise InputError("corpus.address", path, reason=str(error).partition("\n")[0]) from error
    if len(data) > options.max_bytes:
        raise InputError("input.too_big", path, limit=spoken(options.max_bytes))
    return data
