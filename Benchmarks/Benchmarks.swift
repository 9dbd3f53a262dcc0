import Foundation

/// Measures the release build on papers far larger than a patient's: seconds on the clock and the most memory that a
/// process held, its children included. Ends with 1 when a promise is not kept.
///
///     Benchmarks PATH-TO-REPRIEVE
@main
struct Benchmarks {
    static func main() throws {
        guard let program = CommandLine.arguments.dropFirst().first else {
            print("Usage: Benchmarks PATH-TO-REPRIEVE")
            exit(64)
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
        ]
        print("median of runs      seconds   limit     MB  limit")
        for row in rows { print(row.text) }
        if rows.contains(where: { !$0.isKept }) { exit(1) }
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
