"""Zoom, moving about, narrow windows, and paper."""

import subprocess

import pytest


def test_everything_is_in_sight_at_first(example):
    window = example.page.locator(".gambar").bounding_box()
    for code in example.shown():
        box = example.box(code).bounding_box()
        assert window["x"] <= box["x"] and box["x"] + box["width"] <= window["x"] + window["width"]
        assert window["y"] <= box["y"] and box["y"] + box["height"] <= window["y"] + window["height"]


def test_wheel_brings_closer_what_is_under_the_pointer(example):
    before = example.box("1.3").bounding_box()
    x, y = before["x"] + before["width"] / 2, before["y"] + before["height"] / 2
    example.page.mouse.move(x, y)
    example.page.mouse.wheel(0, -240)
    example.page.wait_for_function("() => true")
    after = example.box("1.3").bounding_box()
    assert after["width"] > before["width"] * 1.3
    assert after["x"] + after["width"] / 2 == pytest.approx(x, abs=2)
    assert after["y"] + after["height"] / 2 == pytest.approx(y, abs=2)


def test_dragging_moves_the_drawing_and_chooses_nothing(example):
    example.page.click("#perbesar")
    before = example.box("1.3").bounding_box()
    example.page.mouse.move(300, 500)
    example.page.mouse.down()
    example.page.mouse.move(360, 540, steps=5)
    example.page.mouse.up()
    after = example.box("1.3").bounding_box()
    assert after["x"] - before["x"] == pytest.approx(60, abs=2)
    assert after["y"] - before["y"] == pytest.approx(40, abs=2)
    assert example.chosen() is None
    example.box("1.3").dispatch_event("click")
    assert example.chosen() == "1.3"


def test_a_window_of_another_shape_shows_the_same_place(example):
    example.page.click("#perbesar")
    example.page.click("#perbesar")
    left, top, width, height = example.view()
    example.page.set_viewport_size({"width": 1400, "height": 600})
    example.page.wait_for_function(
        "height => +document.querySelector('.gambar > svg').getAttribute('viewBox').split(' ')[3]"
        " < height", arg=height)
    new_left, new_top, new_width, new_height = example.view()
    assert (new_left, new_width) == (left, width)
    assert new_top + new_height / 2 == pytest.approx(top + height / 2)


def test_the_drawing_cannot_be_lost(example):
    example.page.click("#perbesar")
    for _ in range(10):
        example.page.mouse.move(300, 300)
        example.page.mouse.down()
        example.page.mouse.move(900, 800)
        example.page.mouse.up()
    left, top, width, height = example.view()
    svg = example.page.evaluate(
        "(() => { const r = document.querySelector('.gambar rect'); "
        "return [+r.getAttribute('width'), +r.getAttribute('height')]; })()")
    assert -width <= left <= svg[0] and -height <= top <= svg[1]
    for _ in range(40):
        example.page.click("#perkecil")
    assert example.view()[2] <= svg[0] * 1.5 + 1
    for _ in range(40):
        example.page.click("#perbesar")
    assert example.view()[2] >= 79


def test_a_narrow_window_needs_no_scrolling_sideways(open_page, files):
    opened = open_page(files["contoh"], width=390, height=800)
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 390
    opened.box("1").click()
    assert opened.article().locator("h2").is_visible()


def test_an_address_leads_to_its_condition(open_page, files):
    opened = open_page(files["contoh"], fragment="#rincian-3")
    assert opened.chosen() == opened.codes(":nth-child(3)")[0]
    link = opened.article().locator("a").first
    target = link.get_attribute("href")
    link.click()
    opened.page.wait_for_function(f"location.hash === '{target}'")
    assert opened.article().get_attribute("id") == target[1:]


def test_paper_gets_the_drawing_and_every_text(example):
    example.page.click("#tutup")
    example.box("1").click()
    example.page.emulate_media(media="print")
    assert not example.page.locator(".alat").is_visible()
    assert example.article().count() == example.page.locator(".panel > article").count()


def test_the_first_sheet_holds_the_drawing(example, tmp_path):
    example.page.click("#perbesar")
    sheets = tmp_path / "cetak.pdf"
    example.page.pdf(path=sheets, format="A4", landscape=True)
    first = subprocess.run(
        ["pdftotext", "-l", "1", sheets, "-"], capture_output=True, text=True, check=True).stdout
    for code in example.shown():
        assert code in first.split()
    assert "Ikhtisar" not in first
