"""All of it works without a pointer."""

from conftest import EXAMPLE, conditions

TREE = f"{EXAMPLE}/luwu-timur-setda.yaml"


def enter(example):
    """Goes from the search field to the drawing by Tab alone."""
    example.page.focus("#cari")
    for _ in range(12):
        example.page.keyboard.press("Tab")
        if focused(example):
            return
    raise AssertionError("Tab does not lead to the drawing")


def focused(example):
    return example.page.evaluate("document.activeElement?.dataset?.kode ?? null")


def test_keyboard_reaches_every_condition(example):
    enter(example)
    example.page.keyboard.press("Home")
    visited = [focused(example)]
    for _ in range(200):
        example.page.keyboard.press("ArrowDown")
        if focused(example) == visited[-1]:
            break
        visited.append(focused(example))
    assert visited == [condition["kode"] for condition in conditions(TREE)]
    assert example.chosen() == visited[-1]
    example.page.keyboard.press("ArrowUp")
    assert focused(example) == visited[-2]


def test_focus_is_seen_and_in_sight(example):
    enter(example)
    for _ in range(30):
        example.page.keyboard.press("ArrowDown")
        box = example.box(focused(example)).bounding_box()
        frame = example.page.locator(".bingkai").bounding_box()
        window = example.page.locator(".gambar").bounding_box()
        assert abs(frame["x"] - box["x"]) < 6 and abs(frame["width"] - box["width"]) < 12
        assert window["x"] <= box["x"] <= window["x"] + window["width"]
        assert window["y"] <= box["y"] <= window["y"] + window["height"]


def test_arrows_close_open_and_climb(example):
    enter(example)
    example.page.keyboard.press("Home")
    example.page.keyboard.press("ArrowRight")
    assert focused(example) == "1"
    example.page.keyboard.press("ArrowLeft")
    assert "1.1" not in example.shown()
    example.page.keyboard.press("ArrowDown")
    assert focused(example) == "2"
    example.page.keyboard.press("ArrowUp")
    example.page.keyboard.press("ArrowRight")
    assert "1.1" in example.shown() and focused(example) == "1"
    example.page.keyboard.press("ArrowRight")
    assert focused(example) == "1.1"
    example.page.keyboard.press("ArrowLeft")
    example.page.keyboard.press("ArrowLeft")
    assert focused(example) == "1"
    example.page.keyboard.press("End")
    assert focused(example) == conditions(TREE)[-1]["kode"]


def test_enter_reads_and_escape_returns(example):
    enter(example)
    example.page.keyboard.press("ArrowDown")
    code = focused(example)
    example.page.keyboard.press("Enter")
    assert example.page.evaluate("document.activeElement.tagName") == "ARTICLE"
    assert code in example.article().locator(".kode").text_content()
    example.page.keyboard.press("Escape")
    assert focused(example) == code


def test_keys_zoom(example):
    enter(example)
    example.page.keyboard.press("0")
    whole = example.view()
    for _ in range(5):
        example.page.keyboard.press("+")
    near = example.view()
    assert near[2] < whole[2] / 2
    example.page.keyboard.press("-")
    assert near[2] < example.view()[2] < whole[2]
    example.page.keyboard.press("0")
    assert example.view() == whole


def test_tab_leaves_the_drawing(example):
    enter(example)
    example.page.keyboard.press("Tab")
    assert focused(example) is None
    example.page.keyboard.press("Shift+Tab")
    assert focused(example) is not None
