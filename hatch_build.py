"""What a wheel carries besides its files: what `conform.kept` keeps of its references, words and templates."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class KeptHook(BuildHookInterface):
    """Makes `conform/_data/kept`, so that an installed conform need not make it when it is first called."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Fills a folder and has it put into the wheel; a checkout that is installed as it stands has its cache."""
        if version == "editable":
            return
        self.made = tempfile.mkdtemp()
        fill(Path(self.root), Path(self.made))
        build_data["force_include"][str(Path(self.made, "kept"))] = "conform/_data/kept"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Takes the folder away again."""
        if version != "editable":
            shutil.rmtree(self.made)


def fill(root: Path, folder: Path) -> None:
    """Makes all that is kept of the data of the checkout `root`, in `folder`/kept."""
    sys.path.insert(0, str(root))
    os.environ["CONFORM_CACHE_DIR"] = str(folder)
    from conform.data import data_folder, read_table, word_lists
    from conform.match.prepare import prepare
    from conform.references import available_references, load_reference
    from conform.render.templates import compiled

    for path in data_folder("reference").rglob("*.toml"):
        read_table(path.read_bytes())
    word_lists("words")
    for name in available_references():
        prepare(load_reference(name))
    compiled()
