"""Pictures of every page, to be looked at: both languages, at the width of a desk and of a phone.

    scripts/screenshots FOLDER       writes FOLDER/LANGUAGE-WIDTH-PAGE.png
    scripts/screenshots --readme     writes docs/today.png, the picture in the README
"""

import io
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from places import PLACES, furnished
from program import ROOT, Program
from chromium import launch

WIDTHS = (1100, 360)
README_PICTURE = ROOT / "docs/today.png"
README_HEIGHT = 900
README_MOST_BYTES = 150_000


def every_page(browser: Browser, folder: Path, scratch: Path):
    programs = furnished(scratch / "pages", Program.sample_store(scratch / "sample"))
    for (store, language), program in programs.items():
        for width in WIDTHS:
            context = program.context(browser, viewport={"width": width, "height": 800}, locale=f"{language}-US")
            page = context.new_page()
            for place in PLACES:
                if place.store == store:
                    place.open(page)
                    page.screenshot(path=folder / f"{language}-{width}-{place.name}.png", full_page=True)
            context.close()
        program.stop()


def for_the_readme(browser: Browser, scratch: Path):
    """Today of the sample, in few colours: the page has few, and the README loads faster."""
    program = Program.on_copy(scratch / "today", Program.sample_store(scratch / "sample"))
    context = program.context(browser, viewport={"width": WIDTHS[0], "height": README_HEIGHT})
    page = context.new_page()
    page.goto("/")
    picture = Image.open(io.BytesIO(page.screenshot()))
    few = picture.convert("RGB").quantize(64, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(README_PICTURE, optimize=True)
    program.stop()
    size = README_PICTURE.stat().st_size
    if size > README_MOST_BYTES:
        sys.exit(f"{README_PICTURE} has {size} bytes, more than {README_MOST_BYTES}.")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        browser = launch(playwright)
        if sys.argv[1] == "--readme":
            for_the_readme(browser, Path(scratch))
        else:
            every_page(browser, Path(sys.argv[1]), Path(scratch))


if __name__ == "__main__":
    main()
