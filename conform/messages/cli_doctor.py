"""What `conform doctor` says of a machine."""

from __future__ import annotations

DOCTOR: dict[str, tuple[str, str]] = {
    "doctor.program": ("程序", "Program"),
    "doctor.needed": ("必需的软件包", "Packages that it needs"),
    "doctor.extras": ("可选的软件包", "Packages of its extras"),
    "doctor.machine": ("本机", "This machine"),
    "doctor.terminal": ("终端", "Terminal"),
    "doctor.folders": ("文件夹", "Folders"),
    "doctor.state.there": ("√", "√"),
    "doctor.state.left_out": ("–", "–"),
    "doctor.state.missing": ("×", "×"),
    "doctor.name.system": ("系统", "System"),
    "doctor.name.fonts": ("中文字体", "Chinese fonts"),
    "doctor.name.encoding": ("编码", "Encoding"),
    "doctor.name.language": ("语言", "Language"),
    "doctor.name.colour": ("颜色", "Colour"),
    "doctor.name.data": ("数据", "Data"),
    "doctor.name.cache": ("缓存", "Cache"),
    "doctor.name.settings": ("设置", "Settings"),
    "doctor.name.references": ("参照文件", "References"),
    "doctor.value.true": ("用", "on"),
    "doctor.value.false": ("不用", "off"),
    "doctor.reinstall": ("缺少必需的软件包，请重新安装 conform", "missing: install conform anew"),
    "doctor.well": ("√ 必需的都有；– 是可选而没有的", "√ all that it needs is here; – is optional and not here"),
    "doctor.lacking": ("× 缺少必需的 {count} 项", "× of what it needs is missing: {count}"),
    "doctor.extra.corpus": (
        '许多方案汇成数据集用：pip install "conform[corpus]"',
        'for a corpus of many plans: pip install "conform[corpus]"',
    ),
    "doctor.extra.dask": (
        '在 Dask 集群上汇成数据集用：pip install "conform[dask]"',
        'for a corpus on a Dask cluster: pip install "conform[dask]"',
    ),
    "doctor.extra.ray": (
        '在 Ray 集群上汇成数据集用：pip install "conform[ray]"',
        'for a corpus on a Ray cluster: pip install "conform[ray]"',
    ),
    "doctor.extra.meaning": (
        '兼按意思寻找对应用：pip install "conform[meaning]"',
        'for counterparts by meaning, too: pip install "conform[meaning]"',
    ),
    "doctor.extra.ocr": (
        '读扫描件用：pip install "conform[ocr]"',
        'for scans: pip install "conform[ocr]"',
    ),
    "doctor.extra.ofd": (
        '读 OFD 用：pip install "conform[ofd]"',
        'for OFD files: pip install "conform[ofd]"',
    ),
    "doctor.office": (
        "没有 LibreOffice，读不了 .doc、.wps；请先另存为 .docx",
        "without LibreOffice .doc and .wps cannot be read: save them as .docx first",
    ),
    "doctor.fonts": (
        "没有中文字体，浏览器和 PDF 可能显示为方框，可安装 fonts-noto-cjk",
        "no Chinese fonts, so browsers may show boxes: install fonts-noto-cjk or the like",
    ),
    "doctor.encoding": (
        "终端显示不了 √≈×○±，请设 PYTHONUTF8=1，Windows 下先运行 chcp 65001",
        "this terminal cannot show √≈×○±: set PYTHONUTF8=1, on Windows run chcp 65001 first",
    ),
}
