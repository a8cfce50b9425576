"""Sentences of one part, each in Chinese and English."""

from __future__ import annotations

READING: dict[str, tuple[str, str]] = {
    # ── files that cannot be read ──
    "input.missing": ("没有这个文件，请检查路径", "there is no such file; check the path"),
    "input.folder": ("这是文件夹，不是文件", "this is a folder, not a file"),
    "input.forbidden": ("没有读取权限", "no permission to read it"),
    "input.unreadable": ("无法读取：{reason}", "cannot be read: {reason}"),
    "input.empty": ("文件是空的", "the file is empty"),
    "input.blank": ("文件里没有正文，只有空白、页眉页脚之类", "there is no text in it but white space, headers and the like"),
    "input.too_big": (
        "文件超过 {limit}；确需读取请用 --max-bytes 放宽上限",
        "the file is larger than {limit}; raise the limit with --max-bytes if it really is a plan",
    ),
    "input.too_long": (
        "文字超过 {limit} 个字符；确需读取请用 --max-chars 放宽上限",
        "the text is longer than {limit} characters; raise the limit with --max-chars if it really is a plan",
    ),
    "input.binary": (
        "不是文本文件（第 {offset} 处有控制字符）；请给出文本、Word、PDF 或网页文件",
        "not a text file (control characters at offset {offset}); give a text, Word, PDF or HTML file",
    ),
    "input.foreign": (
        "内容是 {format} 格式，读不出文字；扫描件请先做文字识别（OCR）",
        "this is a {format} file, which holds no text; run scans through OCR first",
    ),
    "input.undecodable": (
        "按 {encoding} 解码时，第 {offset} 字节（{byte}）有误；请用 --encoding 指明编码，或重新保存为 UTF-8",
        "byte {offset} ({byte}) is not valid {encoding}; name the encoding with --encoding, or save the file as UTF-8",
    ),
    "input.encoding_unclear": (
        "看不出编码（从第 {offset} 字节 {byte} 起不是 UTF-8）；请用 --encoding 指明，如 --encoding gb18030",
        "unknown encoding (not UTF-8 from byte {offset}, {byte}); name it, such as --encoding gb18030",
    ),
    "input.encoding_unknown": (
        "不认识编码“{encoding}”；可用 utf-8、gb18030、big5、utf-16 等",
        "unknown encoding “{encoding}”; use utf-8, gb18030, big5, utf-16 or the like",
    ),
}
