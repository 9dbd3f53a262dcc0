import Foundation

/// Measures the release build on papers far larger than a patient's: seconds on the clock and the most memory that a
/// process held, its children included. Ends with 1 when a promise is not kept.
///
///     Benchmarks PATH-TO-REPRIEVE
@main
struct Benchmarks {
    static func main() async throws {
        guard let program = CommandLine.arguments.dropFirst().first else {
            print("Usage: Benchmarks PATH-TO-REPRIEVE")
            exit(64)
        }
        if program == "--rulebook", let folder = CommandLine.arguments.last {
            print(try RulebookMeasurement(folder: URL(fileURLWithPath: folder)).text)
            return
        }
        let folder = FileManager.default.temporaryDirectory.appending(path: "reprieve-bench-\(getpid())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func write(_ name: String, _ bytes: [UInt8]) throws -> String {
            let file = folder.appending(path: name)
            try Data(bytes).write(to: file)
            return file.path
        }

        let bill = SampleBill(lines: 1600)
        let pdf = try write("bill.pdf", PDFSample.bytes(of: bill, linesPerPage: 40))
        let csv = try write("bill.csv", CSVSample.bytes(of: SampleBill(lines: 5000)))
        let remittance = try write("claims.835", RemittanceSample.bytes(atLeast: 10_000_000))
        let caseFile = try write("case.json", CaseSample.bytes())
        let manyFile = try write("many.json", HouseholdSample(accounts: 200).bytes)

        let store = folder.appending(path: "store").path
        let sample = URL(fileURLWithPath: program).deletingLastPathComponent()
            .appending(path: "Reprieve_Host.resources/Shipped/demo").path
        _ = try Measurement.run(program, ["add", sample, "--yes", "--store", store, "--today", "2026-11-24"])

        let rows: [Row] = [
            try Row("40-page PDF, 1,600 lines: read", limit: (2, 200), program, ["read", pdf, "--json"]),
            try Row("40-page PDF: read and audit", limit: (2, 200), program, ["audit", "--bill", pdf, "--json"]),
            try Row("5,000-line CSV: read", limit: (2, 200), program, ["read", csv, "--json"]),
            try Row("5,000-line CSV: read and audit", limit: (2, 200), program, ["audit", "--bill", csv, "--json"]),
            // Not promised, but watched: all 21,000 claims printed, more than 60 MB of JSON.
            try Row("10 MB 835: read, all of it printed", limit: (4, 200), program, ["read", remittance, "--json"]),
            try Row(
                "10 MB 835 and CSV: read and audit", limit: (2, 200), program,
                ["audit", "--bill", csv, "--claim", remittance, "--json"]),
            try Row(
                "plan, from a cold start", limit: (0.05, 200), runs: 25, program,
                ["plan", "--case", caseFile, "--today", "2026-09-15", "--json"]),
            try Row(
                "plan of 200 accounts, from a cold start", limit: (0.05, 200), runs: 25, program,
                ["plan", "--case", manyFile, "--today", "2026-11-24", "--json"]),
            try Row(
                "next on the sample's store, from a cold start", limit: (0.05, 200), runs: 25, program,
                ["next", "--store", store, "--today", "2026-11-24"]),
        ]
        print("median of runs      seconds   limit     MB  limit")
        for row in rows { print(row.text) }
        let pages = try self.pages(program, store: folder.appending(path: "app").path)
        print("median of 25     first byte   limit     KB  limit")
        for page in pages { print(page.text) }
        let rules = URL(fileURLWithPath: program).deletingLastPathComponent()
            .appending(path: "Reprieve_Host.resources/Shipped/rulebook")
        let rulebook = try RulebookMeasurement(folder: rules)
        print("median of 51")
        print(rulebook.text)
        let plans = try await PlanMeasurement(folder: rules)
        print("one run, two workers")
        print(plans.text)
        if !plans.isKept || !rulebook.isKept || rows.contains(where: { !$0.isKept })
            || pages.contains(where: { !$0.isKept })
        {
            exit(1)
        }
    }
}

extension Benchmarks {
    /// The pages of the sample that people open most.
    fileprivate static func pages(_ program: String, store: String) throws -> [PageRow] {
        let app = try AppMeasurement(program, store: store)
        defer { app.stop() }
        let paths = [
            "/", "/visits/V1", "/accounts/A1", "/accounts/A1/charges", "/accounts/A1/findings",
            "/calls/A1/billing-office", "/letters/new/line-questions/A1", "/timeline", "/papers", "/settings", "/rules",
            "/rules/R-041", "/rules/CA",
        ]
        // Only Today's first byte is promised; the size of every page is.
        return try paths.map { PageRow(path: $0, page: try app.page($0), milliseconds: $0 == "/" ? 10 : 200) }
    }
}

/// One measured page.
struct PageRow {
    var path: String
    var page: AppMeasurement.Page
    var milliseconds: Double

    private static let kilobytes = 150.0

    var isKept: Bool { page.firstByte * 1000 < milliseconds && Double(page.bytes) / 1000 < PageRow.kilobytes }

    var text: String {
        String(
            format: "%@ %7.2f ms %7.0f %6.0f %6.0f  %@", isKept ? "kept  " : "MISSED", page.firstByte * 1000,
            milliseconds, Double(page.bytes) / 1000, PageRow.kilobytes, path)
    }
}

/// One measured command.
struct Row {
    let name: String
    let seconds: Double
    let megabytes: Double
    let limit: (seconds: Double, megabytes: Double)

    init(
        _ name: String, limit: (Double, Double), runs: Int = 5, _ program: String, _ arguments: [String]
    ) throws {
        self.name = name
        self.limit = limit
        let results = try (0..<runs).map { _ in try Measurement.run(program, arguments) }
        seconds = results.map(\.seconds).sorted()[runs / 2]
        megabytes = results.map(\.megabytes).max() ?? 0
    }

    var isKept: Bool { seconds < limit.seconds && megabytes < limit.megabytes }

    var text: String {
        String(
            format: "%@ %8.3f %7.2f %6.0f %6.0f  %@", isKept ? "kept  " : "MISSED", seconds, limit.seconds, megabytes,
            limit.megabytes, name)
    }
}
