"""Where texts are cut into the pieces that are compared: at commas, colons and what ends a sentence."""

from __future__ import annotations

import re

# A colon between figures is a ratio (1:2), a comma between them a thousand (1,200名).
BORDER = re.compile(r"(?:[，；;。！？!?\n]|(?<!\d)[,：:]|[,：:](?!\d))+")
