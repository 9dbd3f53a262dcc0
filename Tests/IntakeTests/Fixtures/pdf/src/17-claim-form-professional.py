"""17: a professional claim form in the manner of a CMS-1500, our own boxes and labels."""
from reportlab.lib.pagesizes import letter
from reportlab.pdfgen.canvas import Canvas

LINES = [
    ("03 09 26", "03 09 26", "23", "99284", "25", "A", "1460 00", "1"),
    ("03 09 26", "03 09 26", "23", "93010", "", "A", "72 00", "1"),
    ("03 09 26", "03 09 26", "23", "94760", "59", "AB", "48 50", "1"),
]


def build(path):
    c = Canvas(path, pagesize=letter, invariant=1)
    c.setTitle("Professional claim")

    def box(x, y, w, label, value="", h=26):
        c.setLineWidth(0.5)
        c.rect(x, y, w, h)
        c.setFont("Helvetica", 5)
        c.drawString(x + 2, y + h - 6, label)
        c.setFont("Courier", 9)
        c.drawString(x + 4, y + 5, value)

    c.setFont("Helvetica-Bold", 11)
    c.drawString(36, 752, "PROFESSIONAL CLAIM")
    box(36, 715, 330, "1. COVERAGE   MEDICARE [ ]  MEDICAID [ ]  GROUP PLAN [X]  OTHER [ ]")
    box(366, 715, 210, "1a. INSURED ID", "WXM4471902")
    box(36, 689, 240, "2. PATIENT NAME", "OKWUOSA, ANNELIESE")
    box(276, 689, 90, "3. BIRTH DATE", "08 21 1979")
    box(366, 689, 210, "4. INSURED NAME", "SAME")
    box(36, 663, 330, "10. CONDITION RELATED TO   WORK [ ] YES [X] NO   AUTO [ ] YES [X] NO   OTHER [ ] YES [X] NO")
    box(366, 663, 210, "11. GROUP NO", "20091")
    box(36, 637, 330, "21. DIAGNOSIS", "A. J18.9   B. R06.02")
    box(366, 637, 210, "23. PRIOR AUTH")
    c.setFont("Helvetica", 5)
    cols = [(36, 100, "24A. DATES FROM        TO"), (136, 36, "B. PLACE"), (172, 110, "D. CODE   MODIFIER"), (282, 60, "E. DX POINTER"), (342, 80, "F. CHARGES"), (422, 40, "G. UNITS"), (462, 114, "J. RENDERING")]
    for x, w, label in cols:
        c.rect(x, 525, w, 112)
        c.setFont("Helvetica", 5)
        c.drawString(x + 2, 631, label)
    y = 612
    c.setFont("Courier", 9)
    for start, end, place, code, mod, pointer, charge, units in LINES:
        c.setFont("Courier", 8)
        c.drawString(39, y, start)
        c.drawString(90, y, end)
        c.setFont("Courier", 9)
        c.drawString(146, y, place)
        c.drawString(178, y, code)
        c.drawString(222, y, mod)
        c.drawString(290, y, pointer)
        c.drawRightString(415, y, charge)
        c.drawRightString(452, y, units)
        c.drawString(470, y, "1234567893")
        y -= 18
    box(36, 499, 150, "25. FED TAX NO", "07-0000053")
    box(186, 499, 150, "26. PATIENT ACCT NO", "SCE 77-40913")
    box(336, 499, 90, "28. TOTAL CHARGE", "1580 50")
    box(426, 499, 70, "29. AMT PAID", "0 00")
    box(496, 499, 80, "30. RSVD")
    box(36, 459, 270, "32. SERVICE FACILITY", "PELLAM VALLEY HOSPITAL", 40)
    box(306, 459, 270, "33. BILLING PROVIDER", "STONECROP EMERGENCY DOCTORS PLLC", 40)
    c.save()
