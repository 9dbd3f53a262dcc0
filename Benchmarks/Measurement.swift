import Foundation

/// One run of a program: how long it took, and the most memory it or a child of it held.
struct Measurement {
    var seconds: Double
    var megabytes: Double

    enum Failure: Error {
        case couldNotStart(String)
        case ended(status: Int32, arguments: [String])
    }

    static func run(_ program: String, _ arguments: [String]) throws -> Measurement {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
        }
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        let environment = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }
        var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
        defer { for variable in variables { free(variable) } }
        let start = ContinuousClock.now
        var child: pid_t = 0
        guard posix_spawn(&child, program, &actions, nil, &words, &variables) == 0 else {
            throw Failure.couldNotStart(program)
        }
        var status: Int32 = 0
        var usage = rusage()
        guard wait4(child, &status, 0, &usage) == child else { throw Failure.couldNotStart(program) }
        let elapsed = ContinuousClock.now - start
        guard status == 0 else { throw Failure.ended(status: status, arguments: arguments) }
        #if canImport(Darwin)
            let bytes = Double(usage.ru_maxrss)
        #else
            let bytes = Double(usage.ru_maxrss) * 1024
        #endif
        return Measurement(
            seconds: Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18,
            megabytes: bytes / 1_000_000)
    }
}
