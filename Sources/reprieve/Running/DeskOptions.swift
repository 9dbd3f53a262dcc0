import ArgumentParser
import CaseModel
import Casework

/// What every command over the household's records takes.
struct DeskOptions: ParsableArguments {
    @OptionGroup var store: StoreOption
    @OptionGroup var today: TodayOption
    @OptionGroup var lang: LanguageOption
    @OptionGroup var output: OutputOptions

    /// Sits down to read only: nothing is made, and another program may write meanwhile.
    ///
    /// - Parameter letters: true for a command that writes letters or call cards.
    func reading(letters: Bool = false) throws(Failure) -> Session {
        let folder = try store.checkedFolder()
        return try session(at: LiveDesk(folder: folder, access: .reading, today: today.today, letters: letters).desk)
    }

    /// Sits down to work.
    ///
    /// - Parameters:
    ///   - creates: true to begin an empty store where there is none.
    ///   - letters: true for a command that writes letters or call cards.
    func working(creates: Bool = false, letters: Bool = false) throws(Failure) -> Session {
        let access: LiveDesk.Access = creates ? .creating : .working
        let folder = try store.checkedFolder()
        return try session(at: LiveDesk(folder: folder, access: access, today: today.today, letters: letters).desk)
    }

    /// Sits down to see what would happen; where there are no records yet, at an empty desk.
    func previewing() throws(Failure) -> Session {
        do {
            return try reading()
        } catch  where error.status == .noInput {
            return try session(at: LiveDesk.desk(EmptyStore(), clock: CommandClock(fixedDay: today.today)))
        }
    }

    /// The command at a desk, in the household's language.
    func session(at desk: Desk) throws(Failure) -> Session {
        let state: CaseState
        do { state = try desk.state() } catch { throw Failure(error) }
        return Session(desk: desk, speech: try Speech.load(try lang.chosen(by: state)), output: output)
    }
}
