"""From a bill with only a total to a letter that was sent: at most 12 clicks and 8 typed fields, however one goes."""

from dataclasses import dataclass, field

import pytest

import papers
from person import Person
from words import Words

MOST_CLICKS = 12
MOST_FIELDS = 8
TODAY_SPELLED = {"en": "November 24, 2026", "es": "24 de noviembre de 2026"}


@dataclass(frozen=True)
class Way:
    """How somebody goes: the language, the window, and what they can use."""

    name: str
    language: str = "en"
    by_keyboard: bool = False
    has_scripts: bool = True
    window: dict = field(default_factory=dict)


WAYS = [
    Way("in English"),
    Way("in Spanish", language="es"),
    Way("without scripts", has_scripts=False),
    Way("on a phone", window={"viewport": {"width": 360, "height": 740}, "has_touch": True}),
    Way("by keyboard", by_keyboard=True),
    Way("by keyboard in Spanish without scripts", language="es", by_keyboard=True, has_scripts=False),
]


@pytest.fixture(params=WAYS, ids=lambda way: way.name)
def way(request):
    return request.param


def begin(way, program, open_page):
    page = open_page(program, language=way.language, java_script_enabled=way.has_scripts, **way.window)
    return Person(page, way.by_keyboard, way.has_scripts), Words(way.language)


def confirm(person, words, paper=papers.TOTAL_ONLY):
    person.hand_in(paper)
    assert person.page.get_by_label(words("bill.balance")).input_value() == "1462.75"
    person.press(person.button(words("review.right")))


def answer_the_questions(person, words, pursuit="none"):
    """Whose bill it is, insurance through a job, no paper of the plan yet, and whether a collector or a court wrote."""
    questions = (
        ("liability", "mineSigned"), ("coverage", "job"), ("planPaper", "notYet"),
        ("pursuit", pursuit),
    )
    for topic, choice in questions:
        assert person.page.locator("h1").inner_text() == asked(words, topic)
        person.press(person.button(words(f"answer.{topic}.{choice}")))


def asked(words, topic):
    if topic != "coverage":
        return words(f"ask.{topic}")
    day = {"en": "September 29, 2026", "es": "29 de septiembre de 2026"}[words.language]
    return words("ask.coverage.day", day=day)


def complete_letter(person, words):
    """Types what the letter still needs, whatever that is, and makes it."""
    needed = {
        "sender.name": "Juniper Halvorsen-Diaz",
        "sender.address": "5 Spindrift Ln\nMarl Harbor OR 97999",
        "sender.phone": "541-555-0123",
        "recipient.address": "PO Box 4141\nMarl Harbor OR 97999",
    }
    for name, text in needed.items():
        field = person.page.locator(f'main [name="{name}"]')
        if field.count():
            person.write(field, text)
    person.press(person.button(words("letter.use")))


def test_a_bill_with_only_a_total_becomes_a_letter_that_was_sent(way, start, open_page):
    person, words = begin(way, start(), open_page)
    page = person.page
    assert page.locator("h1").inner_text() == words("start.title")
    confirm(person, words)
    # The state is not asked for: the paper says where the patient lives.
    answer_the_questions(person, words)

    main = page.locator("main")
    assert page.locator("h1").inner_text() == words("today.title")
    assert "$1,462.75" in main.inner_text()
    assert words("today.noList") in main.inner_text()
    due = {"en": "November 30, 2026", "es": "30 de noviembre de 2026"}[way.language]
    assert due in page.locator(".result").inner_text()

    step = page.locator(".card.next")
    makes = [words("letter.make.itemized-bill"), words("letter.make.hold")]
    offered = [name for name in makes if step.get_by_role("link", name=name, exact=True).count()]
    assert offered, step.inner_text()
    person.press(step.get_by_role("link", name=offered[0], exact=True))
    complete_letter(person, words)
    assert "2200417783" in page.locator("article.sheet").first.inner_text()

    with page.expect_download() as download:
        person.press(person.link(words("letter.save")), leads=False)
    assert download.value.path().read_bytes().startswith(b"%PDF-")

    person.press(person.button(words("way.mail")))
    person.press(person.link(words("letter.toToday")))
    now = main.inner_text()
    assert due in page.locator("[aria-labelledby=ahead-title]").inner_text()
    assert words("today.saved") in now
    # What was just asked for is not asked for again: it waits, or something else comes next.
    step = page.locator(".card.next")
    assert not step.get_by_role("link", name=offered[0], exact=True).count()
    assert words.pattern("status.waitingUntil").search(now) or step.count()
    page.goto("/letters")
    assert words("letters.sentOn", day=TODAY_SPELLED[way.language]) in main.inner_text()

    assert person.clicks <= MOST_CLICKS, person.clicks
    assert person.fields <= MOST_FIELDS, person.fields
    if way.window:
        assert page.evaluate("document.scrollingElement.scrollWidth") <= way.window["viewport"]["width"]


@pytest.mark.parametrize("language", ["en", "es"])
def test_court_papers_lead_to_legal_help_before_anything_else(language, start, open_page):
    person, words = begin(Way(language, language=language), start(), open_page)
    confirm(person, words)
    answer_the_questions(person, words, pursuit="court")
    page = person.page
    assert page.url.endswith("/help#court")
    assert page.locator("#court h2").inner_text() == words("help.courtTitle")
    page.goto("/")
    assert page.locator(".card.next").get_by_role("link", name=words("court.button")).count()
    page.goto("/accounts/A1")
    assert page.locator(".card.alert h2").inner_text() == words("court.title")


@pytest.mark.parametrize("by_keyboard", [False, True], ids=["by pointer", "by keyboard"])
def test_state_is_asked_for_where_no_paper_says_it(by_keyboard, start, open_page):
    person, words = begin(Way("typed", by_keyboard=by_keyboard), start(), open_page)
    page = person.page
    person.press(person.link(words("start.type")))
    person.write(page.locator("[name=biller]"), "Pebble Creek Clinic")
    person.write(page.locator("[name=balance]"), "318.40")
    person.press(person.button(words("add.typeButton")))
    person.press(person.button(words("answer.liability.mineSigned")))
    person.press(person.button(words("answer.coverage.none")))
    person.press(person.button(words("answer.pursuit.none")))
    assert page.locator("h1").inner_text() == words("ask.householdState")
    person.write(page.get_by_label(words("question.state")), "Oregon")
    person.press(person.button(words("question.next")))
    assert page.locator("h1").inner_text() == words("today.title")
    page.goto("/questions/householdState")
    assert page.locator("h1").inner_text() == words("ask.householdState")


def test_not_knowing_is_an_answer_to_every_question(start, open_page):
    person, words = begin(Way("not knowing"), start(), open_page)
    confirm(person, words)
    questions = 0
    while "/questions/" in person.page.url:
        person.press(person.button(words("question.dontKnow")))
        questions += 1
        assert questions < 6
    assert questions == 3
    assert person.page.locator(".card.next h2").inner_text()


def test_a_day_that_is_no_day_is_said_beside_its_field_and_nothing_is_lost(start, open_page):
    person, words = begin(Way("a wrong amount"), start(), open_page)
    person.hand_in(papers.TOTAL_ONLY)
    page = person.page
    page.get_by_label(words("bill.balance")).fill("a lot")
    page.locator("[name='b0.patient']").fill("Juniper H.")
    person.press(person.button(words("review.right")))
    assert page.title().startswith(words("frame.error"))
    assert page.locator("#problems").evaluate("element => element === document.activeElement")
    assert words("error.notAnAmount") in page.locator("#problems").inner_text()
    assert page.get_by_label(words("bill.balance")).input_value() == "a lot"
    assert page.locator("[name='b0.patient']").input_value() == "Juniper H."
    person.press(page.locator("#problems a").first, leads=False)
    assert page.evaluate("document.activeElement.name").endswith("balance")
