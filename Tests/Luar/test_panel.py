"""The panel tells all there is to a condition, with the numbers of every other output."""

import csv
import io

import pytest

from conftest import EXAMPLE, PERIOD, PRINTED, conditions, pokin, pokin_json

TREE = f"{EXAMPLE}/luwu-timur-setda.yaml"


def words(text):
    return " ".join(text.split())


@pytest.fixture
def printed(open_page, files):
    return open_page(files["tercetak"])


@pytest.mark.parametrize("path, name", [(TREE, "contoh"), (PRINTED, "tercetak")])
def test_every_text_of_a_condition_is_there(open_page, files, path, name):
    opened = open_page(files[name])
    for condition, article in zip(
            conditions(path), opened.page.locator("article[data-simpul]").all(), strict=True):
        text = words(article.text_content())
        assert words(condition["kondisi"]) in text
        for indicator in condition.get("indikator", []):
            for field in ("nama", "definisi", "relevansi", "formula"):
                assert words(str(indicator.get(field, ""))) in text
            for source in indicator.get("sumber_data", []):
                assert words(str(source)) in text


def test_assumed_fields_say_so(example):
    example.box("1.3").click()
    owner = example.article().locator("dl").first.locator("dd").first
    assert owner.text_content().strip() == "Bagian Hukum (asumsi)"


def test_findings_are_those_of_periksa(printed):
    found = pokin_json("periksa", PRINTED, status=1)["temuan"]
    for condition in conditions(PRINTED):
        key = condition["kode"]
        expected = sorted(f"{f['tingkat']} {f['pesan']}." for f in found if f["simpul"] == key)
        index = [c["kode"] for c in conditions(PRINTED)].index(key)
        article = printed.page.locator("article[data-simpul]").nth(index)
        shown = article.locator(".temuan").evaluate_all(
            "items => items.map(item => item.childNodes[0].textContent"
            " + item.childNodes[1].textContent.trimEnd())")
        assert sorted(words(text.replace("\n", " ")) for text in shown) == \
            [words(text) for text in expected]


def test_figures_are_those_of_hitung(example):
    for row in pokin_json("hitung", EXAMPLE, "--periode", PERIOD)["simpul"]:
        example.page.evaluate(
            "code => document.querySelector(`#kondisi > g[data-kode='${code}']`)"
            ".dispatchEvent(new MouseEvent('click', {bubbles: true}))", row["kode"])
        text = words(example.article().text_content())
        value = row["capaian"][0]
        claim = f"{row['kode']} “{row['kondisi']}”: capaian "
        assert words(claim) in text
        if value is not None:
            shown = f"{value:.4f}".rstrip("0").rstrip(".").replace(".", ",")
            assert words(claim + shown) in text


def test_proof_is_that_of_jelaskan(example):
    proof = words(pokin("hitung", EXAMPLE, "--periode", PERIOD, "--jelaskan", "1.3.2"))
    example.box("1.3.2").click()
    sentences = example.article().locator("section ul:not(.kondisi) > li").all_text_contents()
    assert len(sentences) >= 3
    for sentence in sentences:
        assert words(sentence) in proof


def test_a_figure_leads_to_those_it_rests_on(example):
    example.box("1.3").click()
    links = example.article().locator("ul.kondisi a")
    assert [text.split()[0] for text in links.all_text_contents()] == ["1.3.1", "1.3.2", "1.3.3"]
    links.nth(1).click()
    example.page.wait_for_function("document.querySelector('[aria-selected=true]').dataset.kode === '1.3.2'")


@pytest.mark.parametrize("code", ["0", "1", "1.3"])
def test_ranking_is_that_of_pendorong(example, code):
    rows = list(csv.reader(io.StringIO(pokin(
        "pendorong", EXAMPLE, "--outcome", code, "--periode", PERIOD, "--format", "csv"
    ).lstrip("\ufeff")), delimiter=";"))
    name, share = rows[0].index("nama"), rows[0].index("andil")
    expected = [[row[name], f"{float(row[share].replace(',', '.')) * 100:.2f}".replace(".", ",")]
                for row in rows[1:]]
    example.box(code).click()
    table = example.article().locator("table")
    shown = [row.locator("td").all_text_contents()[1:3] for row in table.locator("tbody tr").all()]
    assert shown[:-1] == expected
    assert shown[-1][0] == "Jumlah"


def test_nothing_chosen_shows_what_holds_for_all(example):
    assert example.article().get_attribute("id") == "ikhtisar"
    assert "Unit pendorong" in example.article().text_content()
    example.box("1").click()
    example.page.locator(".gambar").click(position={"x": 5, "y": 5})
    assert example.article().get_attribute("id") == "ikhtisar"


def test_choosing_is_told_once(example):
    for code in ("1", "1.3", "2"):
        example.box(code).click()
        assert example.article().count() == 1
        assert example.codes("[tabindex='0']") == [code]
        assert code in example.article().locator(".kode").text_content().split()
