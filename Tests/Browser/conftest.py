"""One browser for all tests, a window for each, and the program as often as a test needs it."""

import subprocess
from collections import Counter

import pytest
from playwright.sync_api import sync_playwright

from program import PROGRAM, ROOT, Program
from watch import watch
from words import Words

# A page of a debug build on a busy machine takes about a second; a letter's PDF takes the most.
PATIENCE_MILLISECONDS = 20_000
_LOCALES = {"en": "en-US", "es": "es-US"}
_outcomes: Counter = Counter()
# Marks a test that failed, so that what its pages showed is printed.
_FAILED = pytest.StashKey[bool]()


@pytest.fixture(scope="session")
def browser():
    place = subprocess.run([ROOT / "scripts/find-chromium"], capture_output=True, text=True, check=True).stdout.strip()
    with sync_playwright() as playwright:
        # Without a sandbox, since containers and root have none; the pages are our own.
        chromium = playwright.chromium.launch(executable_path=place, args=["--no-sandbox", "--disable-gpu"])
        yield chromium
        chromium.close()


@pytest.fixture
def start(tmp_path):
    """Starts the program, on an empty store or on a copy of a full one, and ends it after the test."""
    running = []

    def start(store=None, **options):
        folder = tmp_path / f"program{len(running)}"
        folder.mkdir()
        program = Program.on_copy(folder, store) if store else Program(folder, **options)
        running.append(program)
        return program

    yield start
    for program in running:
        program.stop()


@pytest.fixture(scope="session")
def sample_store(tmp_path_factory):
    return Program.sample_store(tmp_path_factory.mktemp("sample"))


@pytest.fixture
def open_page(browser, request):
    """Opens a page of a program in a window of its own; afterwards nothing may have gone wrong in it."""
    contexts = []
    troubles = []

    def open_page(program, path="/", language="en", **options):
        context = program.context(browser, locale=_LOCALES[language], **options)
        contexts.append(context)
        context.set_default_timeout(PATIENCE_MILLISECONDS)
        troubles.append(watch(context))
        page = context.new_page()
        page.goto(path)
        return page

    yield open_page
    for context in contexts:
        if request.node.stash.get(_FAILED, False):
            for page in context.pages:
                print(f"{page.url}\n{page.inner_text('body')}")
        context.close()
    assert not sum(troubles, [])


@pytest.fixture
def words():
    return Words("en")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item):
    report = yield
    if report.failed:
        item.stash[_FAILED] = True
    return report


def pytest_sessionstart(session):
    if not PROGRAM.exists():
        pytest.exit("Build the program first: swift build --product reprieve", returncode=1)


def pytest_runtest_logreport(report):
    if report.when == "call" or report.outcome != "passed":
        _outcomes[report.outcome] += 1


def pytest_unconfigure(config):
    if not hasattr(config, "workerinput"):
        print(f"\n{_outcomes['passed']} passed, {_outcomes['failed']} failed")
