"""What holds for every page: everybody can read it, in both languages and themes, on a small screen, by keyboard."""

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from places import PLACES, furnished
from watch import watch
from words import LANGUAGES

NARROW = 320
# WCAG 2.2, 2.5.8
SMALLEST_TARGET = 24
STOPS = 15


@pytest.fixture(scope="module")
def programs(tmp_path_factory, sample_store):
    """The program on nothing, on a first bill and on everything, in each language."""
    running = furnished(tmp_path_factory.mktemp("pages"), sample_store)
    yield running
    for program in running.values():
        program.stop()


def _identify(value):
    return getattr(value, "name", value)


@pytest.fixture(params=PLACES, ids=_identify)
def place(request):
    return request.param


@pytest.fixture(scope="module")
def windows(programs, browser):
    """One window per program: the pages only show things here, so they need none of their own."""
    opened = {}
    for (store, language), program in programs.items():
        context = program.context(browser, locale=f"{language}-US")
        opened[store, language] = context.new_page(), watch(context)
    yield opened
    for page, _ in opened.values():
        page.context.close()


@pytest.fixture
def reach(windows):
    """Opens a place in a language, as a new window would; afterwards nothing may have gone wrong in it."""
    used = []

    def reach(place, language="en"):
        page, troubles = windows[place.store, language]
        troubles.clear()
        used.append(troubles)
        page.set_viewport_size({"width": 1280, "height": 720})
        # Colours change at once for whoever wants no motion, so they can be measured at once.
        page.emulate_media(color_scheme="light", reduced_motion="reduce")
        place.open(page)
        return page

    yield reach
    assert not sum(used, [])


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_is_whole(place, language, reach):
    page = reach(place, language)
    found = []
    if page.locator("html").get_attribute("lang") != language:
        found.append("another language")
    if page.locator("h1").count() != 1:
        found.append(f"{page.locator('h1').count()} first headings")
    if not page.title().endswith(" · Reprieve"):
        found.append(f"the title {page.title()!r}")
    found += page.evaluate(SMALL_TARGETS, SMALLEST_TARGET)
    page.evaluate(AXE_SCRIPT)
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=theme)
        found += [f"{theme}: {line}" for line in page.evaluate(AXE_FINDINGS)]
    page.set_viewport_size({"width": NARROW, "height": 640})
    for size in ("100%", "200%"):
        page.evaluate(TEXT_SIZE, size)
        found += [f"at {NARROW} px and {size}: {line}" for line in page.evaluate(TOO_WIDE)]
    assert not found, "\n" + "\n".join(found)


def test_page_is_walked_by_keyboard(place, reach):
    page = reach(place)
    begins_at_top = page.evaluate("document.activeElement === document.body")
    found = []
    for stop in range(STOPS):
        page.keyboard.press("Tab")
        state = page.evaluate(STOP)
        # Behind the last stop the browser begins again.
        if state is None or (stop > 0 and state["isSkipLink"]):
            break
        if stop == 0 and begins_at_top and not state["isSkipLink"]:
            found.append(f"first comes {state['what']}")
        if not state["isVisible"]:
            found.append(f"no outline around {state['what']}")
        if not state["isInView"]:
            found.append(f"hidden: {state['what']}")
        if not state["isInOrder"]:
            found.append(f"out of order: {state['what']}")
    assert not found, "\n" + "\n".join(found)


def test_refusal_of_a_stranger_is_whole(programs, browser):
    """Without the cookie there is no stylesheet either: plain, but as readable."""
    with browser.new_context(viewport={"width": NARROW, "height": 640}) as context:
        page = context.new_page()
        assert page.goto(programs["full", "en"].address).status == 403
        assert page.locator("h1").count() == 1
        assert page.locator("[lang=es]").inner_text()
        page.evaluate(AXE_SCRIPT)
        assert not page.evaluate(AXE_FINDINGS)
        assert not page.evaluate(TOO_WIDE)


def test_skip_link_leads_past_the_navigation(programs, open_page):
    page = open_page(programs["full", "en"])
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_chosen_theme_wins_over_the_systems(theme, programs, open_page):
    other = {"light": "dark", "dark": "light"}[theme]
    page = open_page(programs["empty", "en"], color_scheme=other)
    system = page.evaluate(GROUND)
    page.evaluate("theme => { document.documentElement.dataset.theme = theme }", theme)
    chosen = page.evaluate(GROUND)
    page.emulate_media(color_scheme=theme)
    page.evaluate("delete document.documentElement.dataset.theme")
    assert chosen == page.evaluate(GROUND) != system


GROUND = "getComputedStyle(document.documentElement).backgroundColor"

# Sets the size of all text, as a person's own setting of the browser does.
TEXT_SIZE = """size => {
  document.documentElement.style.fontSize = '';
  const usual = parseFloat(getComputedStyle(document.documentElement).fontSize);
  document.documentElement.style.fontSize = usual * parseFloat(size) / 100 + 'px';
}"""

# A line for each element that sticks out, when the page can be scrolled sideways.
TOO_WIDE = """() => {
  const width = document.documentElement.clientWidth;
  if (document.scrollingElement.scrollWidth <= width) return [];
  const out = [...document.querySelectorAll('body *')].filter(
    element => element.getBoundingClientRect().right > width + 0.5 && !element.parentElement.closest('.scroll'));
  return [`${document.scrollingElement.scrollWidth} px wide`, ...out.slice(0, 4).map(
    element => `${element.outerHTML.slice(0, 120)} ends at ${Math.round(element.getBoundingClientRect().right)}`)];
}"""

# Buttons, fields and links of their own; a link inside a sentence may be as small as its text.
SMALL_TARGETS = """least => [...document.querySelectorAll(
    'button, input:not([type=hidden]), select, textarea, summary, ' +
    'nav a, .tools a, .actions a, .button, form > a, a.cell')]
  .filter(element => element.checkVisibility())
  .map(element => [element, element.getBoundingClientRect()])
  .filter(([, box]) => box.width < least || box.height < least)
  .map(([element, box]) =>
    `${Math.round(box.width)} x ${Math.round(box.height)} px: ${element.outerHTML.slice(0, 120)}`)"""

AXE_FINDINGS = """async () => (await axe.run({resultTypes: ['violations']})).violations.flatMap(
  violation => violation.nodes.map(node =>
    `${violation.id}: ${node.html.slice(0, 160)} ` +
    `(${node.any.concat(node.all, node.none).map(check => check.message)})`))"""

# Where the Tab key has led; null behind the last stop.
STOP = """() => {
  const here = document.activeElement;
  if (here === document.body) return null;
  // The parts of a day are stops of their own within one field.
  const before = window.stopBefore;
  window.stopBefore = here;
  const style = getComputedStyle(here);
  const box = here.getBoundingClientRect();
  return {
    what: here.outerHTML.slice(0, 100),
    isSkipLink: here.matches('a.skip[href="#main"]'),
    isVisible: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0,
    isInView: box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth,
    isInOrder: !before || before === here ||
      Boolean(before.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING),
  };
}"""
