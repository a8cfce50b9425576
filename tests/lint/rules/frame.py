"""A short plan of an invented city that is without fault, into which the cases of a rule are put."""

from __future__ import annotations

from conform.references import load_reference

# What the reference is about, as its title says it: texts of tests quote the title by this place, `{about}`.
ABOUT = load_reference().title.removeprefix("国务院办公厅").removesuffix("的意见")
FRAME = """兰汀市推动公立医院高质量发展实施方案
兰政办发〔2022〕31号
为落实《国务院办公厅{about}的意见》（国办发〔2021〕18号），结合我市实际，制定本方案。
一、总体要求
坚持以人民健康为中心，切实加强公立医院主体地位，始终坚持政府主导、公益性主导、公立医院主导。力争通过5年努力，使公立医院发展方式从规模扩张转向提质增效。
二、重点任务
（一）加强临床专科建设。以满足重大疾病临床需求为导向建设临床专科，以专科发展带动诊疗能力和水平提升。
（二）强化信息化支撑作用。推进智慧医院建设和医院信息标准化建设，大力发展远程医疗和互联网诊疗。
{text}
三、组织保障
市卫生健康委会同有关部门加强调研指导，及时总结推广典型经验，重大情况向市人民政府报告。
兰汀市人民政府办公室
2022年9月8日
"""


def in_frame(text: str) -> str:
    """The plan with `text` as its last measure."""
    return named(FRAME.replace("{text}", text.strip("\n")))


def named(text: str) -> str:
    """The text with the words of the reference's title; `{broken}` has a line's end among them."""
    return text.replace("{about}", ABOUT).replace("{broken}", f"{ABOUT[:8]}\n{ABOUT[8:]}")
