"""Which tier of government a plan is of, by the place in its title, its issuer and its own words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from conform.model import Level

_MUNICIPALITIES = ("北京", "上海", "天津", "重庆")
# 县级市: by its name alone 市 cannot be told from a prefecture. As of 2023, without 市.
_NAMES = """
辛集 晋州 新乐 遵化 迁安 滦州 武安 南宫 沙河 涿州 定州 安国 高碑店 平泉 泊头 任丘 黄骅
河间 霸州 三河 深州 古交 高平 介休 永济 河津 原平 侯马 霍州 孝义 汾阳 怀仁 霍林郭勒
满洲里 牙克石 扎兰屯 额尔古纳 根河 丰镇 乌兰浩特 阿尔山 二连浩特 锡林浩特 新民 瓦房店 庄河
海城 东港 凤城 凌海 北镇 盖州 大石桥 灯塔 调兵山 开原 北票 凌源 兴城 榆树 德惠 公主岭
蛟河 桦甸 舒兰 磐石 双辽 梅河口 集安 洮南 大安 扶余 延吉 图们 敦化 珲春 龙井 和龙 临江
尚志 五常 讷河 虎林 密山 铁力 同江 富锦 抚远 绥芬河 海林 宁安 穆棱 东宁 北安 五大连池
嫩江 安达 肇东 海伦 漠河 江阴 宜兴 新沂 邳州 溧阳 常熟 张家港 昆山 太仓 启东 如皋 海安
东台 仪征 高邮 丹阳 扬中 句容 兴化 靖江 泰兴 建德 余姚 慈溪 瑞安 乐清 龙港 海宁 平湖
桐乡 诸暨 嵊州 兰溪 义乌 东阳 永康 江山 温岭 临海 玉环 龙泉 巢湖 无为 桐城 潜山 天长
明光 界首 宁国 广德 福清 永安 石狮 晋江 南安 邵武 武夷山 建瓯 漳平 福安 福鼎 乐平 瑞昌
共青城 庐山 贵溪 瑞金 龙南 井冈山 丰城 樟树 高安 德兴 胶州 平度 莱西 滕州 龙口 莱阳 莱州
招远 栖霞 海阳 青州 诸城 寿光 安丘 高密 昌邑 曲阜 邹城 新泰 肥城 荣成 乳山 乐陵 禹城
临清 邹平 巩义 荥阳 新密 新郑 登封 舞钢 汝州 林州 卫辉 辉县 长垣 沁阳 孟州 禹州 长葛
义马 灵宝 邓州 永城 项城 济源 大冶 丹江口 宜都 当阳 枝江 老河口 枣阳 宜城 钟祥 京山 应城
安陆 汉川 石首 洪湖 松滋 监利 麻城 武穴 赤壁 广水 恩施 利川 仙桃 潜江 天门 浏阳 宁乡
醴陵 湘乡 韶山 耒阳 常宁 武冈 邵东 汨罗 临湘 津 沅江 资兴 洪江 冷水江 涟源 吉首 祁阳
乐昌 南雄 台山 开平 鹤山 恩平 廉江 雷州 吴川 高州 化州 信宜 四会 兴宁 陆丰 阳春 英德
连州 普宁 罗定 荔浦 岑溪 东兴 桂平 北流 靖西 平果 合山 凭祥 横州 五指山 琼海 文昌 万宁
东方 都江堰 彭州 邛崃 崇州 简阳 广汉 什邡 绵竹 江油 射洪 隆昌 峨眉山 阆中 华蓥 万源
马尔康 康定 西昌 会理 清镇 赤水 仁怀 盘州 黔西 兴仁 兴义 凯里 都匀 福泉 安宁 宣威 澄江
腾冲 水富 楚雄 禄丰 个旧 开远 蒙自 弥勒 文山 景洪 大理 瑞丽 芒 泸水 香格里拉 米林 错那
彬州 兴平 韩城 华阴 神木 子长 旬阳 华亭 玉门 敦煌 临夏 合作 玉树 茫崖 德令哈 格尔木 同仁
灵武 青铜峡 昌吉 阜康 博乐 阿拉山口 库尔勒 阿克苏 库车 阿图什 喀什 和田 伊宁 奎屯 霍尔果斯
塔城 乌苏 沙湾 阿勒泰 石河子 阿拉尔 图木舒克 五家渠 北屯 铁门关 双河 可克达拉 昆玉 胡杨河
新星 白杨
"""
_COUNTY_CITIES = frozenset(_NAMES.split())

# A place before what it does: “寻乌县推动…”, “中共乌海市海南区委员会”, “溪岭区人民政府办公室”.
# Not “县域医疗…”, nor the 州 of “郑州市”.
_NAME = r"(?:特别行政区|自治区|自治州|自治县|自治旗|新区|林区|特区|地区|省|市|州(?![市区县])|盟|县(?!市)|区|旗)"
_NO_NAME = "关于推进加快实施公立医院发展深化促医改的印转域级"
_PLACE = re.compile(rf"(?:中共)?(?P<chain>(?:[^\W\d{_NO_NAME}]{{1,14}}?{_NAME}(?![域级属内间别])){{1,4}})")
_TIER = re.compile(_NAME)
_TIERS = {
    Level.PROVINCE: ("省", "自治区", "特别行政区"),
    Level.CITY: ("市", "自治州", "州", "盟", "地区"),
    Level.COUNTY: ("县", "区", "旗", "自治县", "自治旗", "新区", "林区", "特区"),
}
_LEVELS = {tier: level for level, tiers in _TIERS.items() for tier in tiers}
# Compiled where it is asked: for plans whose title and issuer name no place.
_OWN = r"[全我本](\w)(?!级)(?!直)(?!委)|(?<=[（(、，])(\w)(?=委|卫生|卫健|财政|发展改革|人力|医保|教育)"


def level(named: Sequence[str], body: str) -> Level | None:
    """The tier, from the place in what names the plan, else from its own words; None when neither tells."""
    for text in named:
        if "国务院" in text[:6] or text.startswith("国家"):
            return Level.NATION
        found = _PLACE.match(re.sub(r"\s", "", text))
        if found and (tier := _of_place(found["chain"])):
            return tier
    return _of_words(body)


def _of_place(chain: str) -> Level | None:
    tiers = _TIER.findall(chain)
    tier = tiers[-1]
    if tier == "市":
        if chain == f"{chain[:2]}市" and chain[:2] in _MUNICIPALITIES:
            return Level.PROVINCE
        name = re.split("省|自治区|自治州|盟|地区|(?<=州)(?!市)|市(?=.)", chain)[-1].removesuffix("市")
        if name in _COUNTY_CITIES or any(one in ("市", "州", "自治州", "盟", "地区") for one in tiers[:-1]):
            return Level.COUNTY
    return _LEVELS[tier]


def _of_words(body: str) -> Level | None:
    """“全省…”, “（省卫生健康委、省财政厅负责）”: the tier that the plan speaks of as its own."""
    counts: dict[str, int] = {}
    for found in re.finditer(_OWN, body):
        tier = found[1] or found[2]
        if tier in _LEVELS:
            counts[tier] = counts.get(tier, 0) + 1
    if not counts:
        return None
    tier = max(counts, key=lambda key: counts[key])
    if tier == "市" and any(body.count(name) > 1 for name in _MUNICIPALITIES):
        return Level.PROVINCE
    if tier == "区" and "自治区党委" in body:
        return Level.PROVINCE
    return _LEVELS[tier]
