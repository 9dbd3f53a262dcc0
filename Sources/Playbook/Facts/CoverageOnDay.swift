import CaseModel

/// Which plans a person had on the day of care.
enum CoverageOnDay: Equatable, Sendable {
    /// Nobody has said.
    case unknown
    /// The person had no insurance.
    case none
    /// In the order in which they pay.
    case plans([Coverage])

    /// - Parameter day: the day of care; without it every coverage of the case counts.
    init(_ coverages: [Coverage], on day: Day?) {
        let running = coverages.filter { coverage in day.map(coverage.covers) ?? true }
        let plans = running.filter { $0.kind != .some(.none) && !($0.kind == .unknown && $0.payer == nil) }
        if !plans.isEmpty {
            let known = plans.enumerated().sorted {
                ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
            }
            self = .plans(known.map(\.element))
        } else if running.contains(where: { $0.kind == .some(.none) }) {
            self = .none
        } else {
            self = .unknown
        }
    }

    var plans: [Coverage] {
        if case .plans(let plans) = self { plans } else { [] }
    }

    /// The first coverage of one of these kinds.
    func first(_ kinds: CoverageKind...) -> Coverage? {
        plans.first { coverage in coverage.kind.map(kinds.contains) ?? false }
    }

    /// The plans that a claim is filed with; a workers' compensation or car insurer is asked in another way.
    var claimPlans: [Coverage] {
        plans.filter { coverage in
            switch coverage.kind {
            case .workersCompensation, .auto, .otherLiability: false
            default: true
            }
        }
    }
}

extension Coverage {
    /// The place in the order in which plans pay. An order that is not given counts as first.
    var rank: Int {
        switch order {
        case "secondary": 2
        case "tertiary": 3
        default: 1
        }
    }
}
