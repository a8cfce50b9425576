"""Sentences of one part, each in Chinese and English."""

from __future__ import annotations

READING: dict[str, tuple[str, str]] = {
    # ── files that cannot be read ──
    "input.missing": ("没有这个文件，请检查路径", "there is no such file; check the path"),
    "input.folder": ("这是文件夹，不是文件", "this is a folder, not a file"),
    "input.forbidden": ("没有读取权限", "no permission to read it"),
    "input.unreadable": ("无法读取：{reason}", "cannot be read: {reason}"),
    "input.empty": ("文件是空的", "the file is empty"),
    "input.blank": (
        "文件里没有正文，只有空白、页眉页脚之类",
        "there is no text in it but white space, headers and the like",
    ),
    "input.too_big": (
        "文件超过 {limit}；确需读取请用 --max-bytes 放宽上限",
        "the file is larger than {limit}; raise the limit with --max-bytes if it really is a plan",
    ),
    "input.too_long": (
        "文字超过 {limit} 个字符；确需读取请用 --max-chars 放宽上限（每 10 万字约占 45 MB 内存）",
        "the text is longer than {limit} characters; if it is a plan, raise --max-chars (100,000 take some 45 MB)",
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
    "input.zip_broken": (
        "文件不完整或已损坏，请重新下载或另存",
        "the file is truncated or damaged; download it again or save it anew",
    ),
    "input.encrypted": (
        "文件有密码保护；请去掉密码后再检查",
        "the file is protected by a password; remove it first",
    ),
    "input.bomb": (
        "解开后超过 {limit}，不像正常的文件；确需读取请用 --max-unpacked 放宽上限",
        "it unpacks to more than {limit}, which no plan does; raise the limit with --max-unpacked if it is one",
    ),
    "input.tags": (
        "网页有超过 {limit} 个标签和行，不像一份文件；请另存正文",
        "the page has more than {limit} tags and lines, which no plan has; save its text alone",
    ),
    "input.entities": (
        "{part} 含有 XML 实体或文档类型声明，正常的文件不会有；请用 Word 另存后再检查",
        "{part} declares XML entities or a document type, which no sound file does; save it anew with Word",
    ),
    "input.damaged": (
        "{part} 已损坏（{reason}）；请用 Word 另存后再检查",
        "{part} is damaged ({reason}); save it anew with Word",
    ),
    "input.nested": (
        "{part} 嵌套过深，不像正常的文件；请用 Word 另存后再检查",
        "{part} is nested too deep for a sound file; save it anew with Word",
    ),
    "input.revisions": (
        "文件里有修订痕迹；请接受或拒绝修订，或用 --revisions final、--revisions original 选定一种",
        "the file holds tracked changes; accept or reject them, or choose --revisions final or original",
    ),
    "input.no_office": (
        "读 {suffix} 文件需要 LibreOffice：请安装（Debian、Ubuntu：apt install libreoffice-writer），或另存为 .docx",
        "reading {suffix} needs LibreOffice: install it (apt install libreoffice-writer), or save the file as .docx",
    ),
    "input.office_slow": (
        "LibreOffice 在 {seconds} 秒内没有转换完；请另存为 .docx",
        "LibreOffice did not finish within {seconds} s; save the file as .docx",
    ),
    "input.office_failed": (
        "LibreOffice 无法转换（文件可能损坏或有密码）；请用 Word 或 WPS 另存为 .docx",
        "LibreOffice cannot convert it (damaged, or behind a password?); save it as .docx with Word or WPS",
    ),
    "input.no_ofd": (
        "读 OFD 需要 ofdkit：pip install 'conform[ofd]'，或另存为 PDF",
        "reading OFD needs ofdkit: pip install 'conform[ofd]', or save the file as PDF",
    ),
    "input.pdf_damaged": (
        "PDF 已损坏（{reason}）；请重新导出",
        "the PDF is damaged ({reason}); export it anew",
    ),
    "input.pdf_pages_damaged": (
        "第 {pages} 页的内容已损坏，读不全；请重新导出 PDF",
        "the content of page {pages} is damaged and cannot be read in full; export the PDF anew",
    ),
    "input.pdf_bomb": (
        "PDF 里有解开后超过 {limit} 的数据流，不像正常的文件；请重新导出",
        "a stream of the PDF unpacks to more than {limit}, which no plan does; export it anew",
    ),
    "input.slow": (
        "{seconds} 秒内没有读完；请拆分，或用 --max-seconds 放宽时限",
        "it was not read within {seconds} s; split it, or raise the limit with --max-seconds",
    ),
    "input.too_many_pages": (
        "超过 {limit} 页；确需读取请用 --max-pages 放宽上限",
        "it has more than {limit} pages; raise the limit with --max-pages if it really is a plan",
    ),
    "input.no_text_layer": (
        "没有文字层（第 {pages} 页），可能是扫描件；要读它请装文字识别：pip install 'conform[ocr]'（只在本机运行）",
        "it has no text layer (pages {pages}), as scans have none; reading these needs OCR: pip install 'conform[ocr]' "
        "(it runs on this machine)",
    ),
    "input.no_ocr": (
        "这是图片（{format}），要读它请装文字识别：pip install 'conform[ocr]'（只在本机运行）",
        "this is a picture ({format}); reading it needs OCR: pip install 'conform[ocr]' (it runs on this machine)",
    ),
    "input.no_words": (
        "文字识别没有读出文字（第 {pages} 页）；请提高扫描的清晰度",
        "OCR found no words (pages {pages}); scan it more clearly",
    ),
    "input.picture_damaged": (
        "图片已损坏（{reason}）；请重新扫描或另存",
        "the picture is damaged ({reason}); scan or save it anew",
    ),
    "input.picture_big": (
        "图片超过 {limit} 个像素，不像扫描的一页；请缩小后再试",
        "the picture has more than {limit} pixels, which no scanned page has; make it smaller",
    ),
    "input.garbled": (
        "字体没有字符对照表，文字读出来是乱码；请重新导出，或做文字识别：pip install 'conform[ocr]'",
        "the fonts do not say which characters they show; export it anew, or let OCR read it: "
        "pip install 'conform[ocr]'",
    ),
    # ── notes on a file that was read ──
    "note.revisions": ("文件里有修订痕迹", "the file holds tracked changes"),
    "note.pictures": ("文件里有图片，图片里的文字没有读", "the file holds pictures; words in them were not read"),
    "note.scanned_pages": (
        "有的页面只有图片，没有读；读扫描件需要文字识别：pip install 'conform[ocr]'",
        "some pages are pictures only and were not read; reading these needs OCR: pip install 'conform[ocr]'",
    ),
    "note.private_use": (
        "有 {value} 个字是字体自造的（私用区），看不出是什么字；请对照原件，或导出为图片后做文字识别（conform[ocr]）",
        "{value} characters are a font's own (private use) and have no meaning; compare with the original, or make "
        "pictures of the pages and let OCR read them (conform[ocr])",
    ),
    "note.ocr": (
        "由文字识别（OCR）读出，存疑的字有 {value} 个，请对照原件",
        "read by OCR, {value} doubtful characters; compare with the original",
    ),
    "progress.ocr": ("文字识别：第 {page}/{pages} 页", "OCR: page {page} of {pages}"),
    "progress.ocr_begins": (
        "正在识别 {pages} 页的文字，每页要几秒",
        "reading {pages} pages by OCR, a few seconds each",
    ),
    "note.unmapped": ("有的字没有对应的编码，显示为 \ufffd", "some characters have no code and are shown as \ufffd"),
    "note.embedded": ("文件里嵌有别的文件，没有读", "the file embeds another file, which was not read"),
    # ── why a span is no part of the plan ──
    "skip.markup": ("Markdown 标记", "Markdown marks"),
    "skip.furniture": ("网页的导航、按钮、页脚等", "navigation and other furniture of a web page"),
    "skip.metadata": ("元数据", "metadata"),
    "skip.hidden": ("隐藏的文字", "hidden text"),
    "skip.header": ("页眉", "page header"),
    "skip.footer": ("页脚", "page footer"),
    "skip.comment": ("批注", "comments"),
    "skip.contents": ("目录", "table of contents"),
    "skip.running_head": ("每页重复的页眉页脚", "running head"),
    "skip.page_number": ("页码", "page number"),
    "skip.annex": ("没有任务的附件", "an annex without tasks"),
    "skip.row_number": ("表格的序号", "numbers of a table's rows"),
    "skip.unreadable": ("文字识别读不准的行", "lines that OCR could not read"),
    # ── what was repaired in a text ──
    "repair.range": ("数字间看不见的连字符改作“-”", "unseen hyphen between figures read as a range"),
    "repair.pinyin": ("删去夹注的拼音", "pinyin printed behind characters removed"),
    "repair.ocr": ("识别没有把握的字", "characters that OCR is not sure of"),
    "repair.invisible": ("删去不可见字符", "invisible characters removed"),
    "repair.line_end": ("换页符等改作换行", "form feeds and the like made line ends"),
    "repair.traditional": ("繁体转为简体", "Traditional characters made Simplified"),
    "repair.stray_mark": ("删去混入的符号", "stray mark removed"),
    "repair.page_furniture": ("删去页码、页眉", "page number or running head left out"),
    "repair.broken_title": ("接上分行的标题", "title on several lines joined"),
    "repair.broken_line": ("接上被截断的句子", "broken line joined"),
    "repair.space": ("删去多余空格", "stray space removed"),
    "repair.document_number": ("更正文号括号", "bracket of a document number put right"),
    "repair.bracket": ("统一括号全半角", "brackets of a pair made of one width"),
    "repair.dash": ("数字间的“一”改作“—”", "numeral between figures read as a dash"),
    "repair.percent_stop": ("百分号后误识的句号", "misread full stop after a percentage"),
    "repair.punctuation": ("半角标点改作全角", "half-width punctuation made full-width"),
    "repair.item_number": ("更正误识的序号", "misread item number"),
    # ── what was skipped, and what is odd about an outline ──
    "skip.spam": ("网页垃圾文字", "spam"),
    "skip.link": ("链接", "links"),
    "skip.related": ("相关文章列表", "list of other articles"),
    "skip.part": ("文件中的另一份方案", "another plan of the file"),
    "skip.pinyin": ("夹注的拼音", "pinyin printed behind characters"),
    "skip.invisible": ("不可见字符", "invisible characters"),
    "note.any_text": (
        "没有方案的标题、提纲和任务，逐句读出",
        "no title, outline and measures of a plan; read sentence by sentence",
    ),
    "note.no_outline": ("没有提纲，逐句读出", "it has no outline; read sentence by sentence"),
    "note.number_missing": ("序号缺{value}", "number {value} is missing"),
    "note.number_doubled": ("序号{value}重复", "number {value} stands twice"),
    "note.number_lost": ("标题“{value}”丢了序号", "the heading “{value}” has lost its number"),
    "note.second_plan": (
        "文件里似乎不止一份方案，从“{value}”起像是另一份；请拆成各自的文件再检查",
        "the file seems to hold more than one plan, another beginning at “{value}”; split it and check each alone",
    ),
    "error.no_measures": (
        "没有找到任务措施，不像是工作方案；仍要核对，请加 --any-text",
        "no measures found in it; this does not look like a plan; --any-text checks it all the same",
    ),
    "error.no_text": ("没有文字", "there are no words in it"),
    "error.no_such_part": (
        "没有第 {part} 份方案，共 {parts} 份",
        "there is no plan {part} in it; it holds {parts}",
    ),
}
