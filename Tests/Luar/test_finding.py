"""Search and filters find what an independent reading of the file finds."""

import pytest

from conftest import EXAMPLE, PERIOD, conditions, own_words, pokin_json

TREE = f"{EXAMPLE}/luwu-timur-setda.yaml"


def expect_hits(example, codes):
    everything = [condition["kode"] for condition in conditions(TREE)]
    assert example.codes(":not(.redup):not(.jalur)") == [c for c in everything if c in codes]
    assert example.page.locator("#hasil").text_content() == \
        f"{len(codes)} dari {len(everything)} kondisi"


@pytest.mark.parametrize("words", ["beasiswa", "BEASISWA", "arsip perkantoran", "tepat waktu", "2.3.1"])
def test_search_finds_what_stands_at_a_condition(example, words):
    example.page.fill("#cari", words)
    hits = [condition["kode"] for condition in conditions(TREE)
            if all(word in own_words(condition) for word in words.lower().split())]
    assert hits
    expect_hits(example, hits)


def test_search_ignores_accents(example):
    example.page.fill("#cari", "béasiswa")
    assert example.codes(":not(.redup):not(.jalur)")


def test_enter_goes_through_the_hits_and_round(example):
    example.page.fill("#cari", "beasiswa")
    hits = example.codes(":not(.redup):not(.jalur)")
    visited = []
    for _ in range(6):
        example.page.click("#perbesar")
    for _ in range(len(hits) + 1):
        example.page.press("#cari", "Enter")
        visited.append(example.chosen())
        box = example.box(visited[-1]).bounding_box()
        window = example.page.locator(".gambar").bounding_box()
        assert window["x"] <= box["x"] and box["x"] + box["width"] <= window["x"] + window["width"]
        assert window["y"] <= box["y"] and box["y"] + box["height"] <= window["y"] + window["height"]
    assert visited == hits + hits[:1]
    example.page.press("#cari", "Shift+Enter")
    assert example.chosen() == hits[-1]


def test_search_opens_the_branch_of_a_hit(example):
    example.page.click("#tutup")
    assert "1.2.2" not in example.shown()
    example.page.fill("#cari", "beasiswa bagi mahasiswa kurang mampu")
    assert "1.2.2" in example.shown()


def test_what_nobody_wrote_is_not_found(example):
    example.page.fill("#cari", "zzz")
    assert example.page.locator("#hasil").text_content() == "Tidak ada kondisi yang cocok"
    example.page.press("#cari", "Enter")
    assert example.chosen() is None
    example.page.press("#cari", "Escape")
    assert example.codes(".redup") == []


@pytest.mark.parametrize("unit", ["Bagian Hukum", "Bagian Umum", "Bagian Organisasi"])
def test_filter_by_unit_agrees_with_daftar(example, unit):
    example.page.select_option("#unit", unit)
    rows = pokin_json("daftar", EXAMPLE, "--unit", unit)["simpul"]
    expect_hits(example, [row["kode"] for row in rows])


@pytest.mark.parametrize("level", ["csf", "antara", "operasional"])
def test_filter_by_level(example, level):
    example.page.select_option("#jenjang", level)
    expect_hits(example, [c["kode"] for c in conditions(TREE) if c["jenjang"] == level])


def test_filters_and_search_hold_together(example):
    example.page.select_option("#unit", "Bagian Hukum")
    example.page.select_option("#jenjang", "operasional")
    example.page.fill("#cari", "bantuan")
    expect_hits(example, ["1.3.3"])


def test_the_way_up_from_a_hit_stays_in_sight(example):
    example.page.select_option("#jenjang", "operasional")
    example.page.fill("#cari", "beasiswa")
    assert set(example.codes(".jalur")) == {"0", "1", "1.2"}


def test_period_of_the_figures_is_named(example):
    example.box("1.3").click()
    assert f"Angka sampai dengan {PERIOD}" in example.article().text_content()
