/// Who does many pieces of work that do not need each other: one worker after the other, or all cores of the machine.
///
/// The core has no threads of its own; whoever asks passes the workers in. The order of work makes no difference to a
/// result, so a plan is the same with any workers.
public struct Workers: Sendable {
    /// Calls the work once for each number from 0, and returns when all of it is done.
    public typealias Perform = @Sendable (_ count: Int, _ work: @Sendable (Int) -> Void) -> Void

    private let perform: Perform

    public init(_ perform: @escaping Perform) { self.perform = perform }

    /// One worker, in order.
    public static let one = Workers { count, work in
        for number in 0..<count { work(number) }
    }

    /// So many elements are one piece of work: less is not worth handing out.
    private static let share = 16

    /// The same as `map`.
    public func map<Element: Sendable, Result: Sendable>(
        _ elements: [Element], _ transform: @Sendable (Element) -> Result
    ) -> [Result] {
        let count = elements.count
        guard count > 2 * Workers.share else { return elements.map(transform) }
        return [Result](unsafeUninitializedCapacity: count) { results, filled in
            // Each piece of work writes to places of its own, and all are written when `perform` returns.
            nonisolated(unsafe) let places = results
            perform((count + Workers.share - 1) / Workers.share) { number in
                for index in number * Workers.share..<min((number + 1) * Workers.share, count) {
                    places.initializeElement(at: index, to: transform(elements[index]))
                }
            }
            filled = count
        }
    }

    /// Two pieces of work that do not need each other, each with what it throws.
    public func both<First: Sendable, Second: Sendable>(
        _ first: @Sendable () throws -> First, _ second: @Sendable () throws -> Second
    ) -> (Result<First, any Error>, Result<Second, any Error>) {
        nonisolated(unsafe) var one: Result<First, any Error>?
        nonisolated(unsafe) var two: Result<Second, any Error>?
        perform(2) { number in
            if number == 0 { one = Result(catching: first) } else { two = Result(catching: second) }
        }
        return (one ?? Result(catching: first), two ?? Result(catching: second))
    }
}
