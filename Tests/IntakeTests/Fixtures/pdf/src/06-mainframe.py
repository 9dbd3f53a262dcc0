"""06-mainframe: a fixed-width print of an old hospital system. Courier, two pages."""
from reportlab.lib.pagesizes import letter
from reportlab.pdfgen.canvas import Canvas

LINES = [  # date, revenue code, code-modifier, description (cut at 24), units, amount
    ("031226", "450", "99284-25", "EMER RM VISIT LEV 4", 1, "1,985.00"),
    ("031226", "300", "36415", "BLOOD DRAW", 1, "36.00"),
    ("031226", "301", "80053", "METAB PANEL FULL", 1, "338.00"),
    ("031226", "305", "85025", "BLD COUNT AUTO", 1, "149.00"),
    ("031226", "301", "84484", "TROPONIN", 1, "212.00"),
    ("031226", "301", "84484-91", "TROPONIN REPEAT", 1, "212.00"),
    ("031226", "730", "93005", "HEART TRACING", 1, "203.00"),
    ("031226", "324", "71046", "CHEST XRAY 2 VWS", 1, "412.00"),
    ("031226", "250", "", "ASPIRIN 81 MG CHEW TAB", 4, "3.40"),
    ("031226", "250", "", "NITROGLYCERIN 0.4 SL TAB", 1, ".85"),
    ("031226", "270", "", "TELEMETRY LEAD SET", 1, "29.15"),
    ("031226", "270", "", "TELEMETRY LEAD SET", 1, "29.15-"),
    ("031326", "762", "G0378", "OBSERVATION PER HR", 14, "1,316.00"),
    ("031326", "301", "80061", "CHOLESTEROL PANEL", 1, "188.00"),
    ("031326", "482", "93017", "TREADMILL TEST TRACING", 1, "1,104.00"),
    ("031326", "341", "78452", "HEART SCAN MULTI W/ STRE", 1, "3,870.00"),
    ("031326", "343", "A9500", "TECHNETIUM SESTAMIBI DOS", 2, "262.00"),
    ("031326", "250", "", "METOPROLOL 25 MG TAB", 2, "5.10"),
    ("031326", "250", "", "LATE CREDIT PHARMACY", 1, "12.00-"),
]
TAIL = [
    ("TOTAL CHARGES", "10,284.35"),
    ("PAYMENT-INSURANCE", "4,016.32-"),
    ("ADJUSTMENT-CONTRACT", "4,890.33-"),
    ("PAYMENT-PATIENT", "100.00-"),
    ("BALANCE DUE", "1,277.70"),
]
HEAD = [
    "GRISTMILL COUNTY HOSPITAL                            RUN 040226 0317  PGM PB410",
    "PO BOX 19 GRISTMILL IA 52999   319-555-0158                          PAGE  {page}",
    "",
    "PATIENT  HOLLOWAY-IBE CASSIUS         ACCT NO  000417782    FIN CLASS  04",
    "ADMIT 031226   DISCH 031326           STMT DATE 040226      DUE DATE  050226",
    "",
    "DATE   REV  PROC/MOD   DESCRIPTION               QTY        AMOUNT",
    "------ ---  ---------  ------------------------  ----  ------------",
]


def row(date, rev, code, text, units, amount):
    sign = "-" if amount.endswith("-") else " "
    return f"{date} {rev}  {code:<9}  {text:<24}  {units:>4}  {amount.rstrip('-'):>12}{sign}"


def build(path):
    canvas = Canvas(path, pagesize=letter, invariant=1)
    canvas.setTitle("PB410")
    body = [row(*line) for line in LINES]
    pages = [body[:12] + ["", " " * 30 + "*** CONTINUED ***"], body[12:]]
    pages[1] += ["------ ---  ---------  ------------------------  ----  ------------"]
    for label, amount in TAIL:
        sign = "-" if amount.endswith("-") else " "
        pages[1].append(f"{'':24}{label:<22}{'':10}{amount.rstrip('-'):>12}{sign}")
    pages[1] += ["", "THIS IS A DETAIL OF YOUR ACCOUNT   RETAIN FOR YOUR RECORDS"]
    for number, rows in enumerate(pages, 1):
        canvas.setFont("Courier", 10)
        y = 740
        for text in [h.format(page=number) for h in HEAD] + rows:
            canvas.drawString(48, y, text)
            y -= 13
        canvas.showPage()
    canvas.save()
