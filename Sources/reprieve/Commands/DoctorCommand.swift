import ArgumentParser
import CaseModel
import CaseStore
import Casework
import Host
import Rulebook

/// `reprieve doctor`
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Check that everything Reprieve needs is there.")

    @OptionGroup var store: StoreOption
    @OptionGroup var output: OutputOptions
    @OptionGroup var today: TodayOption

    func run() async throws {
        let report = await DoctorReport.make(today: today.day, folder: store.folder)
        output.answer(report) { report.text(on: output.page) }
        if report.checks.contains(where: { $0.state == .broken }) {
            throw RulebookLoader.missing("see the list above")
        }
    }
}

/// What `doctor` found: a row a thing that is needed.
struct DoctorReport: Record, JSONCoded {
    enum State: String, Choice {
        case good
        /// Something cannot be done without it; the rest works.
        case missing
        /// Reprieve does not work without it.
        case broken
    }

    struct Check: Record, JSONCoded {
        var name = ""
        var state: State = .good
        var found = ""
        var fix: String?
        var kept = Kept()

        static let shape: [Field<Check>] = [
            .required("name", \.name), .required("state", \.state), .required("found", \.found), .field("fix", \.fix),
        ]

        init() {}

        init(_ name: String, _ state: State, _ found: String, fix: String? = nil) {
            self.name = name
            self.state = state
            self.found = found
            self.fix = fix
        }
    }

    var schema = "reprieve.doctor/1"
    var version = Reprieve.version
    var checks: [Check] = []
    var kept = Kept()

    static let shape: [Field<DoctorReport>] = [
        .required("schema", \.schema), .required("version", \.version), .always("checks", \.checks),
    ]

    static func make(today: Day, folder: String) async -> DoctorReport {
        var report = DoctorReport()
        report.checks = [shippedData(), rulebook(today: today), records(in: folder)]
        if let version = await PDFText.toolVersion() {
            report.checks.append(Check("PDF reading", .good, version))
        } else {
            report.checks.append(
                Check(
                    "PDF reading", .missing, "\(PDFText.tool) is not on this computer. CSV and 835 files still work.",
                    fix: InstallLine.poppler))
        }
        if let version = await LetterPDF.toolVersion() {
            report.checks.append(Check("PDF letters", .good, version))
        } else {
            report.checks.append(
                Check(
                    "PDF letters", .missing,
                    "\(LetterPDF.tool) is not on this computer. Letters still come as text and HTML.",
                    fix: InstallLine.weasyprint))
        }
        return report
    }

    private static func records(in folder: String) -> Check {
        do {
            let store = try CaseStore(folder: folder, clock: SystemClock(), create: false, readOnly: true)
            return Check("Records", .good, "\(folder), \(try store.head().sequence) changes so far.")
        } catch .locked(let file) {
            return Check("Records", .good, "Locked, in \(file).")
        } catch .missing {
            return Check("Records", .good, "None yet. They will be in \(folder).")
        } catch {
            let failure = Failure(error, folder: folder)
            return Check("Records", .missing, "\(folder): \(failure.what)", fix: failure.fix)
        }
    }

    private static func shippedData() -> Check {
        guard let folder = ShippedFolder.find() else {
            return Check(
                "Shipped data", .broken, "Not found. Looked in: \(ShippedFolder.candidates().joined(separator: ", "))",
                fix: "Move Reprieve_Host.resources beside the program, or install Reprieve again.")
        }
        return Check("Shipped data", .good, folder.path)
    }

    private static func rulebook(today: Day) -> Check {
        guard let rulebook = try? RulebookLoader.load() else {
            return Check("Rulebook", .broken, "It cannot be read.", fix: "Install Reprieve again.")
        }
        let states = rulebook.states.filter { rulebook.state($0) != nil }.count
        let stale = rulebook.rules.filter {
            if case .checkFirst(.reviewOverdue) = $0.standing(on: today, reviewLimit: rulebook.reviewLimit) {
                return true
            }
            return false
        }
        guard states == rulebook.states.count, rulebook.codeTables() != nil else {
            return Check("Rulebook", .broken, "A part of it cannot be read.", fix: "Install Reprieve again.")
        }
        let found =
            "\(rulebook.rules.count) rules, \(states) states, fingerprint \(rulebook.fingerprint.prefix(12)). "
            + "\(stale.count) rules are older than \(rulebook.reviewLimit) days."
        return Check("Rulebook", .good, found, fix: stale.isEmpty ? nil : "See: reprieve rules stale")
    }

    func text(on page: Page) -> String {
        var page = page
        page.line("Reprieve \(version)")
        for check in checks {
            let word =
                switch check.state {
                case .good: "ok"
                case .missing: "missing"
                case .broken: "broken"
                }
            page.labelled(word, "\(check.name): \(check.found) \(check.fix ?? "")", column: 10)
        }
        return page.text
    }
}
