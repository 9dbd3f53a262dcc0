"""Every page of the app, and how one gets there: by its address, and for a refused form by sending it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

import papers
from client import Client
from program import TODAY, Program
from words import LANGUAGES


@dataclass(frozen=True)
class Place:
    name: str
    path: str
    #: In which store it is looked at: nothing in it, one bill in it, or everything.
    store: str = "full"
    #: What leads there from the address, such as a form that is sent.
    reach: Callable[[Page], None] | None = None
    #: What the server answers in the end.
    status: int = 200

    def open(self, page: Page):
        answer = page.goto(self.path)
        if self.reach:
            with page.expect_navigation() as navigation:
                self.reach(page)
            answer = navigation.value
        assert answer.status == self.status, f"{self.name}: {answer.status}"
        # What is folded away is a part of the page too.
        page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")


def send(action: str, **values: str) -> Callable[[Page], None]:
    """Fills a form and sends it, past what the browser itself would refuse."""

    def reach(page: Page):
        form = page.locator(f"main form[action='{action}']")
        for name, value in values.items():
            form.locator(f"[name='{name}']").evaluate("(field, value) => { field.value = value }", value)
        form.evaluate("form => { form.noValidate = true; form.requestSubmit() }")

    return reach


PLACES = [
    Place("start", "/", store="empty"),
    Place("add", "/add"),
    Place("today", "/"),
    Place("today-first-bill", "/", store="first"),
    Place("visits", "/visits"),
    Place("visits-none", "/visits", store="empty"),
    Place("visit", "/visits/V1"),
    Place("next-time", "/next-time"),
    Place("visit-timeline", "/visits/V1/timeline"),
    Place("account", "/accounts/A1"),
    Place("account-collector", "/accounts/A2"),
    Place("account-total-only", "/accounts/A3"),
    Place("account-edit", "/accounts/A1/edit"),
    Place("charges", "/accounts/A1/charges"),
    Place("charges-none", "/accounts/A3/charges"),
    Place("findings", "/accounts/A1/findings"),
    Place("findings-none", "/accounts/A4/findings"),
    Place("payment", "/accounts/A2/payment"),
    Place("call", "/calls/A1/billing-office"),
    Place("call-whole", "/calls/A1/billing-office?all=1"),
    Place("call-log", "/accounts/A1/log?with=insurer"),
    Place("letters", "/letters"),
    Place("letters-none", "/letters", store="empty"),
    Place("letter-new", "/letters/new/hold/A1", store="first"),
    Place("letter-ready", "/letters/new/hold/A3"),
    Place("letter-not-now", "/letters/new/hold/A2"),
    Place("letter-questions", "/letters/new/line-questions/A1"),
    Place("letter-made", "/letters/L1"),
    Place("letter-sent", "/letters/L2"),
    Place("papers", "/papers"),
    Place("papers-none", "/papers", store="empty"),
    Place("paper", "/papers/P3"),
    Place("review", "/papers/P7/review"),
    Place("review-photo", "/papers/P8/review"),
    Place("review-plan", "/papers/P10/review"),
    Place("question-first", "/questions", store="first"),
    Place("question-choice", "/questions/A3.network"),
    Place("question-day", "/questions/A3.careDay"),
    Place("question-state", "/questions/householdState"),
    Place("question-money", "/questions/A3.balance"),
    Place("timeline", "/timeline"),
    Place("timeline-none", "/timeline", store="empty"),
    Place("search", "/search?q=Kestrelwood"),
    Place("search-none", "/search?q=nothing+of+this+name"),
    Place("settings", "/settings"),
    Place("help", "/help"),
    Place("how", "/how"),
    Place("how-empty", "/how", store="empty"),
    Place("deadlines", "/deadlines"),
    Place("deadlines-account", "/deadlines?account=A2"),
    Place("deadlines-visit", "/deadlines?visit=V1"),
    Place("deadlines-first-bill", "/deadlines", store="first"),
    Place("deadlines-none", "/deadlines", store="empty"),
    Place("no-deadlines", "/deadlines?account=A99", status=404),
    Place("rules", "/rules"),
    Place("rules-one-bill", "/rules?account=A2"),
    Place("rules-first-bill", "/rules", store="first"),
    Place("rules-none", "/rules", store="empty"),
    Place("rule", "/rules/R-041"),
    Place("rule-unread", "/rules/R-059"),
    Place("rule-product", "/rules/P-001"),
    Place("rule-state", "/rules/CA"),
    Place("no-rule", "/rules/R-999", status=404),
    Place("no-page", "/nowhere", status=404),
    Place("no-record", "/accounts/A99", status=404),
    Place("add-refused", "/add", reach=send("/add/typed", balance="a lot", care="2026-10-05"), status=422),
    Place(
        "review-refused", "/papers/P7/review", status=422,
        reach=send("/papers/P7/review", **{"b0.balance": "a lot"}),
    ),
    Place(
        "letter-refused", "/letters/new/hold/A1", store="first", reach=send("/letters/new/hold/A1"), status=422
    ),
    Place("call-refused", "/accounts/A1/log", reach=send("/accounts/A1/log"), status=422),
    Place("backup-refused", "/settings", reach=send("/settings/backup", passphrase="one", again="two"), status=422),
    Place("all-is-well", "/settings", reach=send("/settings/verify")),
]


def first_bill(folder: Path) -> Path:
    """A store with one bill in it, looked at and right; nothing was asked yet."""
    program = Program(folder)
    client = Client(program)
    client.upload(papers.TOTAL_ONLY)
    client.confirm("/papers/P1/review")
    program.stop()
    return program.store


def everything(folder: Path, sample_store: Path, language: str) -> Path:
    """A store in which every page has something to show: the sample, papers that wait, a letter made and one sent."""
    program = Program.on_copy(folder, sample_store)
    client = Client(program)
    # The sample's household speaks English, whatever a reader's browser says.
    client.post("/settings/language", language=language)
    for paper in (papers.TOTAL_ONLY, papers.photo(), papers.note(), papers.PDFS / "18-eob-wide.pdf"):
        client.upload(paper)
    client.post("/letters/new/itemized-bill/A3")
    client.post("/letters/new/hold/A1")
    client.post("/letters/L2/sent", by="fax", on=TODAY, proof="7")
    client.post("/papers/P9/trash")
    program.stop()
    return program.store


def furnished(folder: Path, sample_store: Path) -> dict[tuple[str, str], Program]:
    """The program on each of the three stores in each language, by the names of both."""
    running = {}
    for language in LANGUAGES:
        full = everything(folder / f"full-{language}", sample_store, language)
        for name, store in (("first", first_bill(folder / f"first-{language}")), ("full", full), ("empty", None)):
            running[name, language] = Program(folder / f"{name}-{language}-open", store)
    return running
