import CaseModel

/// What the reader of PDF text tells a person.
enum PDFWords {
    static let brokenAmount = "An amount on this line is cut off or cannot be read. The line was left out."
    static let runsOff = "The text on this line runs off the page. What is cut off was not read."
    static let findRest = "Look at the paper, and type what is missing."
    static let typeAmount = "Look at the paper and type the line."
    static let noText = "There is no text in this file. It looks like a scan or a photo."
    static let scanFix = "Read it with text recognition, or type the values."
    static let notKnown = "We cannot tell what kind of paper this is."
    static let chooseKind = "Say what it is, and check each value."
    static let tooLong = "This paper is longer than we read. What comes after page 500 was not read."
    static let splitPaper = "Split the file and add the parts."
    static let rivalTotals = "The paper states two different totals."
    static let checkTotals = "Check which one is the total of the charges."
    static let checkPages = "Check that all pages are there, then look at each line."

    static func totalsDiffer(lines: Money, paper: Money) -> String {
        "The lines add up to \(lines.display), the paper says \(paper.display). A page may be missing, or a line was "
            + "not read."
    }
}
