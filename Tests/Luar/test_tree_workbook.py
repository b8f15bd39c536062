"""A tree in a workbook that another program has opened and saved."""

import pytest
from conftest import pokin
from lembar import convert

TREES = [
    ["trees", "--pohon", "luwu-timur-setda-csf"],
    ["trees", "--pohon", "kecamatan-wotu-iku"],
    ["trees", "--pohon", "tanggamus-setda-iku"],
    ["Examples/luwu-timur-setda"],
    ["Examples/rumus"],
]


@pytest.mark.parametrize("tree", TREES, ids=lambda tree: tree[-1])
def test_comes_back_from_libreoffice(tree, tmp_path):
    book, before, after = tmp_path / "a.xlsx", tmp_path / "a.json", tmp_path / "b.json"
    pokin("ekspor", *tree, "-o", str(book))
    pokin("ekspor", *tree, "-o", str(before))
    other, again = tmp_path / "ods", tmp_path / "lagi"
    for folder in (other, again):
        folder.mkdir()
    saved = convert(convert(book, "ods", other), "xlsx", again)
    pokin("impor", str(saved), "-o", str(tmp_path / "a.yaml"))
    pokin("ekspor", str(tmp_path / "a.yaml"), "-o", str(after))
    assert before.read_text() == after.read_text()
