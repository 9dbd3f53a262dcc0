"""Somebody who uses the pages: every click and every typed field counts."""

from contextlib import nullcontext

from playwright.sync_api import Locator, Page

# No page has as many stops as this; whoever has not arrived by then never will.
MOST_STOPS = 250


class Person:
    def __init__(self, page: Page, by_keyboard: bool = False, has_scripts: bool = True):
        self.page = page
        self.by_keyboard = by_keyboard
        self.has_scripts = has_scripts
        self.clicks = 0
        self.fields = 0

    def button(self, name) -> Locator:
        return self.page.get_by_role("button", name=name, exact=isinstance(name, str))

    def link(self, name) -> Locator:
        return self.page.get_by_role("link", name=name, exact=isinstance(name, str))

    def press(self, target: Locator, leads: bool = True):
        """Presses a button or a link that leads to a page, or, when told so, to none."""
        self.clicks += 1
        with self.page.expect_navigation() if leads else nullcontext():
            if self.by_keyboard:
                self._tab_to(target)
                self.page.keyboard.press("Enter")
            else:
                target.click()

    def write(self, field: Locator, text: str):
        """Types into a field. A choice from a list counts as one."""
        self.fields += 1
        is_list = field.evaluate("element => element.tagName === 'SELECT'")
        if self.by_keyboard:
            self._tab_to(field)
            self.page.keyboard.type(text)
        elif is_list:
            field.select_option(label=text)
        else:
            field.fill(text)

    def hand_in(self, file):
        """Chooses a file on the page that takes them. With scripts it is sent at once."""
        self.clicks += 1
        field = self.page.locator("form.drop input[type=file]")
        if self.has_scripts:
            with self.page.expect_navigation():
                field.set_input_files(file)
        else:
            field.set_input_files(file)
            self.press(self.page.locator("form.drop button"))

    def _tab_to(self, target: Locator):
        for _ in range(MOST_STOPS):
            if target.evaluate("element => element === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"{target} cannot be reached by the Tab key")
