"""16: a facility claim form in the manner of a UB-04, our own boxes and labels. Cents stand in their own column."""
from reportlab.lib.pagesizes import letter
from reportlab.pdfgen.canvas import Canvas

LINES = [
    ("0300", "BLOOD DRAW", "36415", "030926", "1", "36", "00"),
    ("0301", "METABOLIC PANEL FULL", "80053", "030926", "1", "338", "00"),
    ("0324", "CHEST XRAY 2 VIEWS", "71046", "030926", "1", "412", "00"),
    ("0450", "ER VISIT LEVEL 4", "9928425", "030926", "1", "1985", "00"),
    ("0636", "CEFTRIAXONE 250 MG", "J0696", "030926", "4", "61", "20"),
    ("0260", "IV PUSH FIRST DRUG", "96374", "030926", "1", "356", "00"),
]


def build(path):
    c = Canvas(path, pagesize=letter, invariant=1)
    c.setTitle("Facility claim")

    def box(x, y, w, h, label, value="", size=9):
        c.setLineWidth(0.5)
        c.rect(x, y, w, h)
        c.setFont("Helvetica", 5)
        c.drawString(x + 2, y + h - 6, label)
        c.setFont("Courier", size)
        c.drawString(x + 4, y + 4, value)

    box(36, 720, 180, 40, "1 PROVIDER")
    c.setFont("Courier", 8)
    for i, text in enumerate(("PELLAM VALLEY HOSPITAL", "2 ORCHARD HILL", "PELLAM WV 26999")):
        c.drawString(40, 742 - 9 * i, text)
    box(216, 720, 200, 40, "3a PAT CNTL NO", "PV-88213-01")
    box(416, 720, 80, 40, "4 TYPE OF BILL", "0131")
    box(496, 720, 80, 40, "5 FED TAX NO", "07-0000045")
    box(36, 695, 180, 25, "8 PATIENT NAME", "OKWUOSA ANNELIESE")
    box(216, 695, 120, 25, "10 BIRTHDATE", "08211979")
    box(336, 695, 120, 25, "6 STATEMENT COVERS FROM / THROUGH", "030926 030926")
    box(456, 695, 120, 25, "17 STAT", "01")
    top, widths = 670, [(36, 40, "42 REV CD"), (76, 190, "43 DESCRIPTION"), (266, 90, "44 HCPCS / RATE"), (356, 60, "45 SERV DATE"), (416, 50, "46 SERV UNITS"), (466, 70, "47 TOTAL CHARGES"), (536, 40, "48 NON-COV")]
    for x, w, label in widths:
        c.rect(x, 400, w, top - 400 + 14)
        c.setFont("Helvetica", 5)
        c.drawString(x + 2, top + 7, label)
    c.line(516, 400, 516, top + 14)
    c.setFont("Courier", 9)
    y = top - 8
    for rev, text, code, day, units, dollars, cents in LINES:
        c.drawString(40, y, rev)
        c.drawString(80, y, text)
        c.drawString(270, y, code)
        c.drawString(360, y, day)
        c.drawRightString(460, y, units)
        c.drawRightString(513, y, dollars)
        c.drawString(519, y, cents)
        y -= 14
    c.drawString(40, 406, "0001")
    c.drawString(80, 406, "PAGE 1 OF 1")
    c.drawString(190, 406, "CREATION DATE")
    c.drawString(360, 406, "031626")
    c.drawString(420, 406, "TOTALS")
    c.drawRightString(513, 406, "3188")
    c.drawString(519, 406, "20")
    box(36, 370, 240, 30, "50 PAYER NAME", "WEXLOW MUTUAL")
    box(276, 370, 160, 30, "54 PRIOR PAYMENTS", "0 00")
    box(436, 370, 140, 30, "55 EST AMOUNT DUE", "3188 20")
    box(36, 340, 240, 30, "58 INSURED NAME", "OKWUOSA ANNELIESE")
    box(276, 340, 160, 30, "60 INSURED ID", "WXM4471902")
    box(436, 340, 140, 30, "56 NPI", "1234567893")
    box(36, 310, 270, 30, "67 DX", "J189")
    box(306, 310, 270, 30, "76 ATTENDING", "1234567893 MOSS")
    c.save()
