"""Which tier of government a plan is of, by the place in its title, its issuer and its own words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

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
_LINK = re.compile(rf"(?P<name>[^\W\d{_NO_NAME}]{{1,14}}?)(?P<tier>{_NAME})(?![域级属内间别])")
_MOST_LINKS = 4
# What ends like a place and is none: 云岚市城市公立医院, 云岚市社区卫生服务, 云岚市主城区, 云岚市农村地区.
_COMMON = """
城市 都市 社区 城区 市区 县区 区县 市县 县市 省市 省区 地区 园区 辖区 片区 院区 病区 山区 老区 灾区 牧区 农区 林区 景区
库区 矿区 街区 小区 校区 学区 疫区 郊区 新区 特区 旗县 盟市
"""
_WORDS = frozenset(_COMMON.split())
_ENDS = (
    "城区",
    "园区",
    "片区",
    "院区",
    "病区",
    "社区",
    "小区",
    "农村地区",
    "民族地区",
    "贫困地区",
    "边远地区",
    "偏远地区",
)
_NO_NAME_BELOW = re.compile("[各全本我每]$|支持|服务|保障|规范|管理|改革|统筹|优化")  # 云岚市各县, 云岚市支持高新区
# Zones with an administration of their own: 云岚市高新区管委会; 云岚市高新区推动…, not 云岚市开发区建设方案.
_ZONES = "开发区|高新区|经开区|自贸区|保税区|度假区|风景区"
_AREAS = "合作区|示范区|试验区|实验区|先行区|保护区|功能区|集聚区"  # themes as often: 云岚市医养结合示范区
_ZONE = re.compile(
    rf"(?:(?!关于|支持|推[进动]|加[快强]|印发)[^，。；：]){{0,30}}?(?:(?:{_ZONES}|{_AREAS})(?:管委会|管理委员会|党工委|工管委)"
    rf"|(?:{_ZONES})(?!建设|管理|条例|发展|高质量|总体|规划|[和与、及]))"
)
_SPECIAL = "经济特区"
_CORPS = re.compile(r"(?:\w{2,8}生产建设)?兵团(?P<division>第\w{1,3}师)?(?P<regiment>第?\w{1,5}团)?")
_TIERS = {
    Level.PROVINCE: ("省", "自治区", "特别行政区"),
    Level.CITY: ("市", "自治州", "州", "盟", "地区", _SPECIAL),
    Level.COUNTY: ("县", "区", "旗", "自治县", "自治旗", "新区", "林区", "特区"),
}
_LEVELS = {tier: level for level, tiers in _TIERS.items() for tier in tiers}
_NATION = ("国家", "全国", "中华人民共和国", "中共中央", "最高人民")
# Compiled where it is asked: for plans whose title and issuer name no place.
_OWN = r"[全我本](\w)(?!级)(?!直)(?!委)|(?<=[（(、，])(\w)(?=委|卫生|卫健|财政|发展改革|人力|医保|教育)"


class _Place(NamedTuple):
    """One of a chain such as 乌海市海南区: its name without its tier, and that."""

    name: str
    tier: str


def level(named: Sequence[str], body: str) -> Level | None:
    """The tier, from the place in what names the plan, else from its own words; None when neither tells."""
    for text in named:
        plain = re.sub(r"\s", "", text)
        if "国务院" in plain[:6] or plain.startswith(_NATION):
            return Level.NATION
        if corps := _CORPS.match(plain):
            return _of_corps(corps)
        if _ZONE.match(plain):
            return Level.COUNTY
        if tier := _of_chain(_chain(plain)):
            return tier
        if plain.startswith("行署"):
            return Level.CITY
    return _of_words(body)


def names_place(text: str) -> bool:
    """Whether a text begins with a place: “云岚市推动公立医院”; “城市公立医院” does not."""
    return bool(_chain(text) or _CORPS.match(text) or text.startswith(("国务院", *_NATION)))


def _chain(text: str) -> list[_Place]:
    """The places that a text begins with, the widest first: “中共乌海市海南区委员会” → 乌海市, 海南区."""
    found: list[_Place] = []
    at = len("中共") if text.startswith("中共") else 0
    while len(found) < _MOST_LINKS and (link := _LINK.match(text, at)) and _is_place(link, text):
        special = link[0].endswith(_SPECIAL)
        found.append(_Place(link["name"], _SPECIAL if special else link["tier"]))
        at = link.end()
    return found


def _is_place(link: re.Match[str], text: str) -> bool:
    word, behind = link[0], text[link.end() :]
    if word in _WORDS or word.endswith(_ENDS) or (link.start() and _NO_NAME_BELOW.search(link["name"])):
        return False
    return not behind.startswith("圈") and not (word.endswith("新市") and behind.startswith("民"))  # 都市圈, 新市民


def _of_corps(corps: re.Match[str]) -> Level:
    """生产建设兵团 stands beside the provinces, its divisions beside cities, their regiments beside counties."""
    if corps["regiment"]:
        return Level.COUNTY
    return Level.CITY if corps["division"] else Level.PROVINCE


def _of_chain(chain: list[_Place]) -> Level | None:
    if not chain:
        return None
    *upper, (name, tier) = chain
    if tier == _SPECIAL and name.startswith("海南"):
        return Level.PROVINCE
    if tier == "市":
        if not upper and name in _MUNICIPALITIES:
            return Level.PROVINCE
        if name in _COUNTY_CITIES or any(one.tier in _TIERS[Level.CITY] for one in upper):
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
