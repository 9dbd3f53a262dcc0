import Subprocess

#if canImport(System)
    import System
#else
    import SystemPackage
#endif

/// What a child process may use.
public struct ChildLimits: Sendable {
    /// Seconds on the clock before it is ended.
    public var seconds: Int
    /// Seconds of processor time.
    public var processorSeconds: Int
    /// Megabytes of address space.
    public var memory: Int
    /// Bytes of output that are kept; more is an error.
    public var output: Int

    public init(seconds: Int, processorSeconds: Int, memory: Int, output: Int) {
        self.seconds = seconds
        self.processorSeconds = processorSeconds
        self.memory = memory
        self.output = output
    }
}

/// Why a child process gave no answer.
public enum ChildError: Error, Equatable, Sendable {
    /// There is no such program on this computer.
    case notFound(tool: String)
    case tookTooLong(tool: String)
    case tooMuchOutput(tool: String)
    case couldNotStart(tool: String)
}

/// What a child process answered.
public struct ChildAnswer: Sendable {
    /// 0 when it says that all went well; 128 and the signal's number when it was ended.
    public var status: Int
    public var output: [UInt8]
    /// The first bytes of what it said about errors.
    public var errors: String
}

/// Runs outside tools on untrusted bytes: no shell reads the arguments, and time, memory and output are bounded.
public enum ChildProcess {
    /// - Parameters:
    ///   - tool: the program's name, looked for in the folders of `PATH`.
    ///   - input: what it reads from standard input.
    public static func run(
        _ tool: String, _ arguments: [String], input: [UInt8], limits: ChildLimits
    ) async throws(ChildError) -> ChildAnswer {
        guard let program = try? await Executable.name(tool).resolveExecutablePath(in: .inherit) else {
            throw .notFound(tool: tool)
        }
        // The shell only lowers its own limits and then becomes the program: "$@" is never read as shell text.
        let limited =
            "ulimit -t \(limits.processorSeconds) 2>/dev/null; ulimit -v \(limits.memory * 1024) 2>/dev/null; "
            + "exec \"$@\""
        var options = PlatformOptions()
        options.teardownSequence = []
        let finalOptions = options
        let outcome = await withTaskGroup(of: Outcome.self) { group in
            group.addTask {
                do {
                    let result = try await Subprocess.run(
                        .path("/bin/sh"), arguments: Arguments(["-c", limited, tool, program.string] + arguments),
                        environment: .inherit.updating(["LC_ALL": "C.UTF-8"]), platformOptions: finalOptions,
                        input: .array(input), output: .bytes(limit: limits.output), error: .bytes(limit: 1 << 16))
                    return .answered(
                        ChildAnswer(
                            status: status(result.terminationStatus), output: result.standardOutput,
                            errors: String(decoding: result.standardError, as: UTF8.self)))
                } catch let error as SubprocessError where error.code == .outputLimitExceeded {
                    return .tooMuchOutput
                } catch {
                    return .failed
                }
            }
            group.addTask {
                try? await Task.sleep(for: .seconds(limits.seconds))
                return .tookTooLong
            }
            let first = await group.next() ?? .failed
            group.cancelAll()
            return first
        }
        switch outcome {
        case .answered(let answer): return answer
        case .tookTooLong: throw .tookTooLong(tool: tool)
        case .tooMuchOutput: throw .tooMuchOutput(tool: tool)
        case .failed: throw .couldNotStart(tool: tool)
        }
    }

    private enum Outcome: Sendable {
        case answered(ChildAnswer)
        case tookTooLong, tooMuchOutput, failed
    }

    private static func status(_ status: TerminationStatus) -> Int {
        switch status {
        case .exited(let code): Int(code)
        case .signaled(let signal): 128 + Int(signal)
        }
    }
}
