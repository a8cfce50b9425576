from conform.widths import ALIKE, DIGITS, LETTERS, NARROW, WIDE


def test_each_table_changes_its_own_signs_and_no_other():
    text = "５％（Ｂ），5%(B),“甲”　～"
    assert text.translate(DIGITS) == "5％（Ｂ），5%(B),“甲”　～"
    assert text.translate(LETTERS) == "5％（B），5%(B),“甲”　～"
    assert text.translate(NARROW) == "5%(B),5%(B),“甲”　~"
    assert text.translate(WIDE) == "５％（Ｂ），5%（B），“甲”　～"


def test_texts_that_differ_in_width_alone_are_alike():
    assert "“〈５〉，Ａ：（甲）！？；”".translate(ALIKE) == '"<5>,A:(甲)!?;"'.translate(ALIKE)
    assert "5，6".translate(ALIKE) != "5、6".translate(ALIKE)
