import CaseModel
import Dispatch

extension Workers {
    /// All cores of the machine.
    public static let allCores = Workers { count, work in
        DispatchQueue.concurrentPerform(iterations: count) { work($0) }
    }
}
