import CaseModel
import CaseStore
import Casework
import Foundation
import TestSupport
import Testing

/// Files that are handed over: what is kept of each, and what undo takes back.
struct AddingTests {
    private let bill = InventedBill(
        "Larkmeadow Hospital", number: "LCH-26-071841", dated: "2026-09-21", balance: "400.00")

    @Test func `A bill is kept as it is, and what it says waits for a person`() async throws {
        let desk = try TestDesk.empty()
        let report = try await desk.add([bill.file()])
        let row = try #require(report.rows.first)
        #expect(row.outcome == .toConfirm)
        #expect(report.entry == 1)
        let paper = try #require(try desk.state().papers.first)
        #expect(paper.id == "P1")
        #expect(paper.state == .draft)
        #expect(paper.addedOn == TestDesk.day)
        #expect(try desk.original(of: "P1").bytes == bill.file().bytes)
        #expect(try desk.draft(of: "P1")?.statements.count == 1)
        #expect(try desk.state().file == CaseFile(), "Nothing of a draft is a fact.")
    }

    @Test func `The same bytes are not added twice, whatever their name`() async throws {
        let desk = try TestDesk.empty()
        _ = try await desk.add([bill.file()])
        let again = try await desk.add([bill.file("copy.csv")])
        #expect(again.rows.map(\.outcome) == [.alreadyHere(isInTrash: false)])
        #expect(again.entry == nil)
        _ = try desk.trash("P1")
        #expect(try await desk.add([bill.file()]).rows.map(\.outcome) == [.alreadyHere(isInTrash: true)])
        let both = try await TestDesk.empty().add([bill.file(), bill.file("copy.csv")])
        #expect(both.rows.map(\.outcome) == [.toConfirm, .alreadyHere(isInTrash: false)])
    }

    @Test(arguments: [
        ("photo.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] as [UInt8]),
        ("letter.docx", [0x50, 0x4B, 0x03, 0x04, 20, 0, 6, 0] as [UInt8]),
        ("note.txt", Array("Dear patient, please call us.".utf8)),
    ])
    func `What cannot be read is kept, with what to do about it`(_ name: String, _ bytes: [UInt8]) async throws {
        let desk = try TestDesk.empty()
        let report = try await desk.add([IncomingFile(name: name, bytes: bytes)], confirms: true)
        #expect(report.rows.map(\.outcome) == [.notRead])
        let paper = try #require(try desk.state().papers.first)
        #expect(paper.state == .notRead)
        #expect(paper.problem?.isEmpty == false)
        #expect(paper.fix?.isEmpty == false)
        #expect(try desk.original(of: paper.id).bytes == bytes)
        #expect(try desk.draft(of: paper.id) == nil)
    }

    @Test func `A PDF that no tool can read is kept and says how the tool is installed`() async throws {
        let desk = try TestDesk.empty(tools: NoTools())
        let pdf = try DemoPapers.paper("radiology.pdf")
        #expect(try await desk.add([pdf]).rows.map(\.outcome) == [.notRead])
        #expect(try desk.state().papers.first?.fix?.contains("Install") == true)
    }

    @Test(arguments: [("empty.pdf", [] as [UInt8]), ("program", [0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 3, 0, 0, 255])])
    func `A file that is no document is not kept`(_ name: String, _ bytes: [UInt8]) async throws {
        let desk = try TestDesk.empty()
        let report = try await desk.add([IncomingFile(name: name, bytes: bytes)])
        #expect(report.rows.map(\.outcome) == [.notKept])
        #expect(report.hasFailures)
        #expect(report.entry == nil)
        #expect(try desk.store.head().sequence == 0)
    }

    @Test func `Several files are one entry, and one undo takes all of them back`() async throws {
        let desk = try TestDesk.empty()
        let other = InventedBill("Silverthread Laboratory", number: "SL-1", balance: "12.00")
        let files = [bill.file("Larkmeadow.csv"), other.file("lab.csv")]
        let report = try await desk.add(files)
        #expect(try desk.journal().count == 1)
        _ = try desk.undo(report.entry)
        let state = try desk.state()
        #expect(state.records.isEmpty)
        #expect(try desk.draft(of: "P1") == nil)
        #expect(try desk.search("Larkmeadow").isEmpty)
    }

    @Test func `After an undo a file is added as if for the first time`() async throws {
        for store in try Stores.both() {
            defer { store.remove() }
            let desk = try TestDesk.empty(store: store.store)
            let first = try await desk.add([bill.file()])
            let before = try desk.state()
            _ = try desk.undo(first.entry)
            let second = try await desk.add([bill.file()])
            #expect(second.rows.map(\.outcome) == [.toConfirm])
            #expect(second.rows.first?.paper?.id == "P1")
            #expect(try Self.hasSameRecords(try desk.state(), before))
            #expect(try desk.draft(of: "P1")?.statements.count == 1)
            #expect(Set(try desk.search("bill.csv").map(\.key.id)) == ["P1"])
            #expect(try desk.verify().problems.isEmpty)
        }
    }

    @Test func `Taking papers at once confirms those that are sure and leaves the doubtful to a person`() async throws {
        let desk = try TestDesk.empty()
        let doubtful = IncomingFile(
            name: "doubtful.csv",
            bytes: Array(
                "date_of_service,code,description,charge\n03/04/26,99284,CARE,ten\n03/05/26,99283,CARE,12.00\n".utf8))
        let report = try await desk.add([bill.file(), doubtful], confirms: true)
        #expect(report.rows.first?.outcome == .confirmed)
        let papers = try desk.state().papers
        #expect(papers.first?.state == .confirmed)
        for (row, paper) in zip(report.rows, papers) {
            let draft = try #require(row.draft)
            let isDoubtful =
                draft.confidence == .notSure
                || draft.statements.contains { $0.sure.values.contains(Confidence.notSure.rawValue) }
            #expect((paper.state == .draft) == (isDoubtful && draft.hasValues), "\(paper.name)")
        }
    }

    @Test func `A preview changes nothing and tells the same as adding`() async throws {
        let desk = try TestDesk.empty()
        let files = [bill.file(), IncomingFile(name: "empty", bytes: [])]
        let preview = try await desk.preview(files)
        #expect(try desk.store.head().sequence == 0)
        #expect(try await desk.add(files).rows.map(\.outcome) == preview.rows.map(\.outcome))
    }

    static func hasSameRecords(_ left: CaseState, _ right: CaseState) throws -> Bool {
        left.changes(to: right).isEmpty && right.changes(to: left).isEmpty
    }
}

/// A computer without any of the outside tools.
struct NoTools: PaperTools {
    func digest(of bytes: [UInt8]) -> String { TestTools().digest(of: bytes) }

    func words(of pdf: [UInt8]) async throws(PaperToolProblem) -> [UInt8] {
        throw .missing(tool: "pdftotext", install: "apt install poppler-utils")
    }

    func picture(of bytes: [UInt8], format: String, page: Int) async throws(PaperToolProblem) -> PagePicture {
        throw .missing(tool: "pdftoppm", install: "apt install poppler-utils")
    }
}

/// The store in memory and the one on the disk, for what both must do alike.
struct Stores {
    let store: any CaseKeeping
    private let folder: TemporaryFolder?

    static func memory() -> Stores { Stores(store: MemoryStore(clock: FixedClock(TestDesk.day)), folder: nil) }

    static func both() throws -> [Stores] {
        let folder = try TemporaryFolder()
        let disk = try CaseStore(
            folder: folder.url.path + "/store", clock: FixedClock(TestDesk.day), create: true)
        return [memory(), Stores(store: disk, folder: folder)]
    }

    func remove() { folder?.remove() }
}
