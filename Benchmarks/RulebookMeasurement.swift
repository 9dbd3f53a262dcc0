import CaseModel
import Foundation
import Rulebook

/// The rulebook in this very process: how long it takes to read all rules and to ask each of them, and each column of
/// the states, about one account.
struct RulebookMeasurement {
    var milliseconds: Double
    var rules: Int

    private static let promised = 5.0
    private static let runs = 51

    init(folder: URL) throws {
        let mapped = try RulebookMeasurement.files(in: folder)
        var times: [Double] = []
        rules = 0
        for _ in 0..<RulebookMeasurement.runs {
            let start = ContinuousClock.now
            let rulebook = try Rulebook { mapped[$0] }
            let fits = rulebook.rules.map { $0.fit(RulebookMeasurement.account, on: RulebookMeasurement.today) }
            let answers = rulebook.answers(for: RulebookMeasurement.account)
            let elapsed = ContinuousClock.now - start
            guard fits.count == rulebook.rules.count, !answers.isEmpty else { throw CocoaError(.featureUnsupported) }
            rules = fits.count
            times.append(Double(elapsed.components.attoseconds) / 1e15 + Double(elapsed.components.seconds) * 1000)
        }
        milliseconds = times.sorted()[RulebookMeasurement.runs / 2]
    }

    static func rulebook(in folder: URL) throws -> Rulebook {
        let mapped = try files(in: folder)
        return try Rulebook { mapped[$0] }
    }

    /// The bytes in memory, as they are when the program has mapped its own files.
    private static func files(in folder: URL) throws -> [String: [UInt8]] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
        var files: [String: [UInt8]] = [:]
        for name in names { files[name] = Array(try Data(contentsOf: folder.appending(path: name))) }
        return files
    }

    private static let today = Day(number: 20_782)

    /// An emergency room's account of somebody with a job plan, care in another state.
    private static var account: Situation {
        var situation = Situation()
        situation.plans = .kinds([.employerFullyInsured])
        situation.hospital = .nonprofit
        situation.holder = .provider
        situation.role = .facility
        situation.patientState = "OH"
        situation.providerState = "NY"
        situation.careDay = today.adding(days: -90)
        situation.circumstances = [.emergency: .yes, .outOfNetwork: .yes, .denied: .yes, .facilityBill: .yes]
        return situation
    }

    var isKept: Bool { milliseconds < RulebookMeasurement.promised }

    var text: String {
        String(
            format: "%@ %7.2f ms %7.0f  all %d rules read, and asked for one account", isKept ? "kept  " : "MISSED",
            milliseconds, RulebookMeasurement.promised, rules)
    }
}
