"""Papers that tests hand in: fixtures of the readers, and a few that are drawn here."""

import io

from PIL import Image, ImageDraw, ImageFont

from program import ROOT

PDFS = ROOT / "Tests/IntakeTests/Fixtures/pdf"
TOTAL_ONLY = PDFS / "10-total-only-slip.pdf"
CLEAN_TABLE = PDFS / "01-clean-table.pdf"
LOCKED = PDFS / "25-locked.pdf"
SAMPLE = ROOT / "Sources/Host/Shipped/demo"

_LINES = [
    "PEBBLE CREEK CLINIC", "77 Sample Street, Fernwick WI 53999", "", "Patient: Wren Okonkwo-Lind",
    "Account 55-0192", "Date of care 10/05/2026", "", "PLEASE PAY $318.40",
]


def _photo() -> Image.Image:
    """A bill as a phone sees it: an invented clinic's, a little grey."""
    image = Image.new("L", (850, 1100), 236)
    draw = ImageDraw.Draw(image)
    font = ImageFont.load_default(28)
    for row, line in enumerate(_LINES):
        draw.text((80, 90 + row * 60), line, fill=40, font=font)
    return image


def _file(name: str, kind: str, content: bytes) -> dict:
    return {"name": name, "mimeType": kind, "buffer": content}


def _encoded(form: str) -> bytes:
    target = io.BytesIO()
    _photo().save(target, form)
    return target.getvalue()


def photo() -> dict:
    return _file("photo.png", "image/png", _encoded("PNG"))


def scan() -> dict:
    """A PDF that is one picture: there is no text in it to read."""
    return _file("scan.pdf", "application/pdf", _encoded("PDF"))


def empty() -> dict:
    return _file("empty.pdf", "application/pdf", b"")


def note() -> dict:
    return _file("note.txt", "text/plain", b"Aunt May called. She will bring the other papers on Sunday.\n")


def web_page() -> dict:
    return _file("bill.html", "text/html", b"<!doctype html><title>Bill</title><script>alert(1)</script>")


def drawing() -> dict:
    return _file(
        "bill.svg", "image/svg+xml", b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    )
