"""The browser of this computer, driven from here."""

import subprocess

from playwright.sync_api import Browser, Playwright

from program import ROOT


def launch(playwright: Playwright) -> Browser:
    place = subprocess.run([ROOT / "scripts/find-chromium"], capture_output=True, text=True, check=True).stdout.strip()
    # Without a sandbox, since containers and root have none; the pages are our own.
    return playwright.chromium.launch(executable_path=place, args=["--no-sandbox", "--disable-gpu"])
