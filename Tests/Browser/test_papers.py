"""Papers of every sort: what cannot be read is kept, shown and typed, and nothing is ever lost."""

import hashlib
from pathlib import Path

import pytest

import papers
from client import Client
from person import Person

TYPED = {"biller": "Pebble Creek Clinic", "care": "2026-10-05", "balance": "318.40", "number": "55-0192"}


def content(paper) -> bytes:
    return paper.read_bytes() if isinstance(paper, Path) else paper["buffer"]


def original(page, number=1) -> bytes:
    return page.context.request.get(f"/papers/P{number}/original").body()


def type_bill(person, words):
    for name, text in TYPED.items():
        person.write(person.page.locator(f'[name="b0.{name}"]'), text)
    person.press(person.button(words("review.save")))


def assert_account(page):
    page.goto("/accounts/A1")
    said = page.locator("main").inner_text()
    for part in ("Pebble Creek Clinic", "$318.40", "55-0192"):
        assert part in said, said


@pytest.mark.parametrize("paper", [papers.photo(), papers.scan()], ids=lambda paper: paper["name"])
def test_picture_of_a_bill_is_shown_and_typed(paper, start, open_page, words):
    page = open_page(start(), "/add")
    person = Person(page)
    person.hand_in(paper)
    assert page.locator("h1").inner_text() == words("review.typeTitle")
    picture = page.locator("figure.page image")
    answer = page.context.request.get(picture.get_attribute("href"))
    assert answer.ok and answer.headers["content-type"] == "image/png"
    width, height = page.locator("figure.page svg").evaluate(
        "async svg => { const i = new Image(); i.src = svg.querySelector('image').href.baseVal; await i.decode();"
        " return [i.naturalWidth, i.naturalHeight] }"
    )
    assert width > 300 and height > 300
    assert paper["name"] in page.locator("figure.page svg").get_attribute("aria-label")
    type_bill(person, words)
    assert hashlib.sha256(original(page)).digest() == hashlib.sha256(content(paper)).digest()
    assert_account(page)


def test_locked_paper_says_what_to_do_and_can_be_typed(start, open_page, words):
    page = open_page(start(), "/add")
    person = Person(page)
    person.hand_in(papers.LOCKED)
    assert page.locator("h1").inner_text() == words("review.typeTitle")
    assert "password" in page.locator(".note").inner_text()
    type_bill(person, words)
    assert original(page) == content(papers.LOCKED)
    assert_account(page)


def test_text_that_is_no_bill_is_kept_and_set_aside(start, open_page, words):
    page = open_page(start(), "/add")
    person = Person(page)
    person.hand_in(papers.note())
    assert page.locator("h1").inner_text() == words("review.typeTitle")
    person.press(person.button(words("review.aside")))
    page.goto("/papers")
    assert words("paper.state.setAside") in page.locator("main").inner_text()
    assert original(page) == content(papers.note())


def test_nothing_typed_keeps_the_paper_and_says_what_is_needed(start, open_page, words):
    page = open_page(start(), "/add")
    person = Person(page)
    person.hand_in(papers.photo())
    person.press(person.button(words("review.save")))
    assert words("error.needed") in page.locator("#problems").inner_text()
    page.goto("/")
    assert words("inbox.one") in page.locator("main").inner_text()


@pytest.mark.parametrize("has_scripts", [True, False], ids=["with scripts", "without scripts"])
def test_empty_file_is_refused_in_clear_words(has_scripts, start, open_page, words):
    page = open_page(start(), "/add", java_script_enabled=has_scripts)
    Person(page, has_scripts=has_scripts).hand_in(papers.empty())
    assert words("error.noDocument") in page.locator("#problems").inner_text()
    assert words("frame.nothingChanged") in page.locator("#problems").inner_text()
    page.goto("/papers")
    assert not page.get_by_role("heading", name=words("papers.all")).count()


def test_no_file_chosen_is_said(start, open_page, words):
    page = open_page(start(), "/add", java_script_enabled=False)
    page.locator("form.drop input[type=file]").evaluate("field => { field.required = false }")
    Person(page).press(page.locator("form.drop button"))
    assert words("error.noFile") in page.locator("#problems").inner_text()


def test_same_paper_twice_is_here_once(start, open_page, words):
    page = open_page(start(), "/add")
    person = Person(page)
    person.hand_in(papers.CLEAN_TABLE)
    page.goto("/add")
    person.hand_in(papers.CLEAN_TABLE)
    assert page.locator("h1").inner_text() == words("already.title")
    person.press(person.link(words("already.open")))
    assert papers.CLEAN_TABLE.name in page.locator("h1").inner_text()
    page.goto("/papers")
    assert page.get_by_role("link", name=papers.CLEAN_TABLE.name).count() == 1


def test_several_papers_wait_on_today(start, open_page, words):
    page = open_page(start(), "/add")
    Person(page).hand_in([papers.TOTAL_ONLY, papers.CLEAN_TABLE, papers.LOCKED])
    assert words("inbox.many", count="3") in page.locator("main").inner_text()
    assert page.locator("[aria-labelledby=inbox-title] a").count() == 3


def test_dropped_file_is_taken(start, open_page, words):
    page = open_page(start())
    transfer = page.evaluate_handle(
        "text => { const all = new DataTransfer(); all.items.add(new File([text], 'list.csv')); return all }",
        (papers.SAMPLE / "laboratory.csv").read_text(),
    )
    with page.expect_navigation():
        page.locator("form.drop").dispatch_event("drop", {"dataTransfer": transfer})
    assert page.locator("h1").inner_text() == words("review.title")


def test_bill_can_be_typed_without_any_file(start, open_page, words):
    page = open_page(start(), "/")
    person = Person(page)
    person.press(person.link(words("start.type")))
    for name, text in TYPED.items():
        person.write(page.locator(f'#type [name="{name}"]'), text)
    person.press(person.button(words("add.typeButton")))
    assert_account(page)


def test_pasted_table_is_read(start, open_page, words):
    page = open_page(start(), "/add")
    person = Person(page)
    person.write(page.get_by_label(words("add.pasteLabel")), (papers.SAMPLE / "laboratory.csv").read_text())
    person.press(person.button(words("add.pasteButton")))
    assert page.locator("h1").inner_text() == words("review.title")
    assert page.locator("[name='b0.biller']").input_value()


def test_value_that_has_the_focus_lights_up_on_the_page(start, open_page, words):
    page = open_page(start(), "/add")
    Person(page).hand_in(papers.TOTAL_ONLY)
    page.get_by_label(words("bill.balance")).focus()
    assert page.locator("rect.mark.active").count() == 1
    page.get_by_label(words("bill.due")).focus()
    assert page.locator("rect.mark.active").count() == 1


def test_trash_gives_back_what_was_put_in(start, open_page, words):
    page = open_page(start(), "/add")
    person = Person(page)
    person.hand_in(papers.CLEAN_TABLE)
    page.goto("/papers/P1")
    person.press(person.button(words("paper.trash")))
    assert words("papers.trash") in page.locator("main").inner_text()
    page.goto("/add")
    person.hand_in(papers.CLEAN_TABLE)
    assert words("already.trash") in page.locator("main").inner_text()
    page.goto("/papers")
    person.press(person.button(words("papers.restoreNamed", name=papers.CLEAN_TABLE.name)))
    assert words("done.restorePaper") in page.locator(".flash").inner_text()
    with page.expect_download() as download:
        page.goto("/papers/P1")
        person.press(person.link(words("paper.original")), leads=False)
    assert download.value.suggested_filename == papers.CLEAN_TABLE.name
    assert download.value.path().read_bytes() == content(papers.CLEAN_TABLE)


@pytest.mark.parametrize("paper", [papers.web_page(), papers.drawing()], ids=lambda paper: paper["name"])
def test_upload_reaches_the_browser_only_as_a_download(paper, start):
    client = Client(start())
    client.upload(paper)
    answer = client.get("/papers/P1/original")
    assert answer.body == content(paper)
    assert answer.headers["content-disposition"].startswith("attachment;")
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert client.get("/papers/P1/picture").status == 404
    for path in ("/papers/P1", "/papers/P1/review", "/papers", "/search?q=alert"):
        assert "<script>alert" not in client.get(path).text
