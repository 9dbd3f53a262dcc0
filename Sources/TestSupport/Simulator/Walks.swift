/// Many histories, one after the other.
public struct Walks: Sendable {
    /// One history in so many is walked twice.
    private static let repeatedEvery: UInt64 = 50

    /// What was wrong, in the order of the seeds.
    public var faults: [WalkFault] = []
    public var histories = 0
    public var plans = 0

    /// Walks the histories of some seeds.
    public init(_ seeds: some Sequence<UInt64>, plan: @escaping PlanMaker) {
        for seed in seeds {
            var history = History(seed: seed, plan: plan)
            histories += 1
            do throws(WalkFault) {
                try history.walk()
                plans += history.plans
                if seed % Walks.repeatedEvery == 0 { try history.compare(with: History(seed: seed, plan: plan)) }
            } catch {
                faults.append(error)
            }
        }
    }

    public static func + (left: Walks, right: Walks) -> Walks {
        var sum = left
        sum.faults = (left.faults + right.faults).sorted { $0.seed < $1.seed }
        sum.histories += right.histories
        sum.plans += right.plans
        return sum
    }

    /// The seeds of one of so many blocks that are walked side by side.
    public static func seeds(_ block: Int, of blocks: Int, to count: Int) -> [UInt64] {
        stride(from: block + 1, through: count, by: blocks).map(UInt64.init)
    }
}
