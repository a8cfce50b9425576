"""Texts before they are cleaned: the examples, the real plans, and arbitrary ones."""

from __future__ import annotations

from common import EXAMPLES as FOLDER
from common import SHARED
from hypothesis import strategies as st

from conform.model import Skipped, Source

EXAMPLES = sorted(path for path in FOLDER.iterdir() if path.suffix in (".txt", ".html"))
PLANS = sorted((SHARED / "plans").glob("*.txt"))

LONG = "支持县人民医院建设区域医疗中心，提升疑难重症的诊断和治疗能力，减少群众跨县就医。"
SIGNS = "一二三、。，；：,.:()（）“”《》〔〕\n\r \u3000\t\x0c\u200b%o0123LIlO|'—-年月日号发层记人"
WORDS = (
    "\n\n|（一）|一、|1.|2 .|L|IL|28，|85%o|2024年一|国办发2021)18号|推进建设|醫院|負責|— 1 —|— 2 —|某市文件|"
    f"（市财政局负责）|附件：|公立医院高质量发展实施方案|加强领导，落实责任|{LONG}"
)
PIECES = st.sampled_from([*SIGNS, *WORDS.split("|")])
TEXTS = st.lists(PIECES, max_size=60).map("".join)


def source(text: str, format: str = "text", skipped: tuple[Skipped, ...] = ()) -> Source:
    return Source("plan.txt", format, "utf-8", "", text, skipped=skipped)
