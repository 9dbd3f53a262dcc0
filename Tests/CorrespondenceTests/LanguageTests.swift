import CaseModel
import TestSupport
import Testing

@testable import Correspondence

struct LanguageTests {
    @Test(arguments: [
        ("the", 1), ("bill", 1), ("charges", 2), ("please", 1), ("itemized", 3), ("asked", 1), ("decided", 3),
        ("people", 2), ("a", 1), ("x", 1), ("list", 1), ("collection", 3), ("possible", 3),
    ])
    func `counts English syllables`(word: String, count: Int) {
        #expect(Syllables.count(word, in: .english) == count)
    }

    @Test(arguments: [
        ("factura", 3), ("día", 2), ("cuenta", 2), ("reúne", 3), ("leer", 2), ("guerra", 2), ("que", 1), ("ley", 1),
        ("yo", 1), ("atención", 3), ("ciudad", 2), ("pingüino", 3), ("país", 2), ("y", 1), ("línea", 3),
    ])
    func `counts Spanish syllables`(word: String, count: Int) {
        #expect(Syllables.count(word, in: .spanish) == count)
    }

    @Test func `plain text is easy and legal text is not`() {
        var plain = ReadingLevel()
        plain.add("Please send me the list of charges. I want to check the bill first.", in: .english)
        #expect(plain.grade < 5)
        var legal = ReadingLevel()
        legal.add(
            "Notwithstanding any provision hereinbefore contained, the undersigned respectfully requests immediate "
                + "reconsideration of the determination.", in: .english)
        #expect(legal.grade > 15)
        var easy = ReadingLevel()
        easy.add("Por favor, mande la lista de los cargos. Quiero ver la factura.", in: .spanish)
        #expect(easy.inflesz > 80)
        #expect(ReadingLevel().isEasy(in: .english) && ReadingLevel().isEasy(in: .spanish))
    }

    @Test func `sentences end at a mark with a blank behind it`() {
        let text = "It asks for $1,462.00 by noon. Is that right? Please show: one; two"
        #expect(Sentences.split(text).count == 5)
        #expect(Sentences.words(of: " Is that right?").count == 3)
    }

    @Test func `words of tone are found as whole words`() {
        #expect(ToneWords.found(.threat, in: "We issued a pursuit.", .english).isEmpty)
        #expect(ToneWords.found(.threat, in: "I may SUE.", .english) == ["sue"])
        #expect(ToneWords.found(.admission, in: "I’ll pay what I owe", .english) == ["i owe"])
        #expect(ToneWords.found(.promise, in: "I’ll pay what I owe", .english) == ["i'll pay"])
        #expect(ToneWords.found(.admission, in: "Nada en esta carta dice que se deba una suma.", .spanish).isEmpty)
    }

    @Test(arguments: [
        ("Riverbend Hospital, Inc.", "RIVERBEND HOSPITAL INC"), ("P.O. Box 9", "PO BOX 9"),
        ("Dayton, OH 45402-1234", "DAYTON OH 45402-1234"), ("Clínica Señora & Hijos", "CLÍNICA SEÑORA & HIJOS"),
        ("O'Neil (Suite #4)", "ONEIL SUITE #4"),
    ])
    func `an envelope line is in capitals without punctuation`(text: String, line: String) {
        #expect(LetterSpelling.envelopeLine(text) == line)
    }

    @Test func `a value is one line without hidden characters`() {
        #expect(LetterSpelling.oneLine(" a\n\u{E000}1\u{E001}\tb\u{202E}c\u{0} ") == "a 1 bc")
    }

    @Test func `days are spelled in words`() {
        #expect(LetterSpelling.day(.on("2026-03-03"), in: .english) == "March 3, 2026")
        #expect(LetterSpelling.day(.on("2026-03-03"), in: .spanish) == "3 de marzo de 2026")
    }

    @Test(arguments: ["123-45-6789", "is 123 45 6789.", "x123-45-6789y"])
    func `a Social Security number is seen`(text: String) { #expect(WordCheck.hasSocialSecurityNumber(text)) }

    @Test(arguments: ["1123-45-6789", "123-45-67890", "715-555-0136", "LCH-26-071841", "45402-1234"])
    func `other numbers are none`(text: String) { #expect(!WordCheck.hasSocialSecurityNumber(text)) }
}

struct EnvelopeFitTests {
    @Test(arguments: [
        (["RIVERBEND HOSPITAL", "1 RIVER RD", "DAYTON OH 45402"], "standard"),
        (["RIVERBEND HOSPITAL", "PATIENT ACCOUNTS", "1 RIVER RD", "DAYTON OH 45402"], "standard"),
        (["A", "B", "C", "D", "E"], "small"),
        (["GREATER FERNWICK REGIONAL RADIOLOGY AND IMAGING", "PATIENT ACCOUNTS", "PO BOX 1", "X WI 54999"], "small"),
        (["A", "B", "C", "D", "E", "F"], "smallest"),
    ])
    func `an address is printed as large as the window allows`(lines: [String], size: String) {
        #expect(EnvelopeFit(lines).size?.rawValue == size)
    }

    @Test func `one that fits in no size is reported and nothing is written`() throws {
        #expect(!EnvelopeFit(["A", "B", "C", "D", "E", "F", "G"]).fits)
        #expect(!EnvelopeFit([String(repeating: "W", count: 43)]).fits)
        let story = LetterCase.hospital.changing("too-long") { file in
            file.accounts[0].address = (1...8).map { "Line \($0)" }
        }
        let letter = try story.letter(.hold)
        #expect(letter.state == .missing)
        #expect(letter.missing.map(\.what) == ["recipient.address"])
    }
}
