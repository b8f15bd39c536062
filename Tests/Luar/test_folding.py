"""Branches close and open, with all that belongs to them."""

from conftest import EXAMPLE, conditions

TREE = f"{EXAMPLE}/luwu-timur-setda.yaml"


def below(code):
    """The codes under a condition."""
    found = {code}
    for condition in conditions(TREE):
        if condition["induk"] in found:
            found.add(condition["kode"])
    return found - {code}


def closer(example, code):
    """The mark that closes and opens the branch of a condition."""
    inner = [c["kode"] for c in conditions(TREE) if below(c["kode"])]
    return example.page.locator(".lipat").nth(inner.index(code))


def visible_lines(example):
    return example.page.locator("#garis > g").evaluate_all(
        "lines => lines.filter(line => getComputedStyle(line).visibility === 'visible').length")


def test_a_closed_branch_hides_all_below_it(example):
    everything = example.shown()
    lines = visible_lines(example)
    closer(example, "1.4").click()
    hidden = below("1.4")
    assert hidden
    assert example.shown() == [code for code in everything if code not in hidden]
    assert visible_lines(example) == lines - len(hidden)
    assert closer(example, "1.4").text_content() == f"+{len(hidden)}"
    assert example.box("1.4").get_attribute("aria-expanded") == "false"
    closer(example, "1.4").click()
    assert example.shown() == everything
    assert visible_lines(example) == lines
    assert example.box("1.4").get_attribute("aria-expanded") == "true"


def test_a_branch_closed_inside_a_closed_one_stays_closed(example):
    closer(example, "1.4").click()
    closer(example, "1").click()
    assert not below("1") & set(example.shown())
    closer(example, "1").click()
    assert "1.3.1" in example.shown()
    assert not below("1.4") & set(example.shown())


def test_a_link_goes_where_one_of_its_ends_goes(example):
    link = example.page.locator("#kaitan > g").first
    assert link.is_visible()
    ends = [link.get_attribute(f"data-{end}") for end in ("dari", "ke")]
    closer(example, max(ends, key=len).rsplit(".", 1)[0]).click()
    assert not link.is_visible()


def test_all_branches_close_but_the_topmost(example):
    example.page.click("#tutup")
    assert example.shown() == ["0", "1", "2", "3"]
    example.page.click("#buka")
    assert len(example.shown()) == len(conditions(TREE))


def test_choice_moves_up_when_its_branch_closes(example):
    example.box("1.4.2").click()
    closer(example, "1").click()
    assert example.chosen() == "1"
