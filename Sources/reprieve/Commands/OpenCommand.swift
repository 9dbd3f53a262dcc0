import ArgumentParser
import CaseModel
import CaseStore
import Casework
import Correspondence
import Host
import ReprieveWeb

/// `reprieve open`
struct OpenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open the app in your browser. It runs on this computer only.",
        discussion: """
            Prints an address that lets one browser in, once. Stop with Ctrl-C; everything is saved as you go.
            """)

    @Option(help: "The port to listen on; 0 lets the system choose.")
    var port = 0

    @Flag(name: .customLong("no-browser"), help: "Print the address and open no browser.")
    var noBrowser = false

    @Flag(help: "Begin with the sample instead of your own records.")
    var sample = false

    @OptionGroup var passphrase: PassphraseOption
    @OptionGroup var storeOption: StoreOption
    @OptionGroup var today: TodayOption
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port takes a number from 0 to 65535.") }
    }

    func run() async throws {
        let folder = try storeOption.checkedFolder()
        // Records that were locked are opened with their passphrase, and lie open until they are locked again.
        _ = try Unlocking(folder: folder, today: today.today).unlock(passphrase, output, Speech.load(.english))
        let live = try LiveDesk(folder: folder, creates: true, today: today.today)
        let shipped = try RulebookLoader.shippedFolder()
        let ports = WebPorts(
            desk: live.desk, sample: { try await SampleStore.desk(today: today.today) },
            backups: StoreBackups(of: live.store), printing: LivePrinting(), folders: LiveFolders(),
            shipped: { shipped.bytes($0) }, random: { SecureRandom.bytes($0) }, folder: storeOption.folder)
        let app: WebApp
        do { app = try WebApp(ports) } catch { throw RulebookLoader.missing(error.path) }
        if sample { try await app.openSample() }
        let opensBrowser = !noBrowser && StandardStreams.outputIsTerminal
        do {
            try await app.run(port: port) { address in
                StandardStreams.writeOutput("\(address)\n")
                output.hint("Reprieve runs on this computer only. Stop it with Ctrl-C.")
                if opensBrowser { await Browser.open(address) }
            }
        } catch {
            throw Failure(
                .cannotWrite, "The app cannot listen on port \(port).",
                fix: "Another program may use it. Try: reprieve open --port 0.")
        }
    }
}

/// Opens an address in the person's own browser.
enum Browser {
    #if os(macOS)
        private static let opener = "open"
    #else
        private static let opener = "xdg-open"
    #endif

    static func open(_ address: String) async {
        let limits = ChildLimits(seconds: 10, processorSeconds: 10, memory: 4096, output: 65_536)
        _ = try? await ChildProcess.run(opener, [address], input: [], limits: limits)
    }
}
