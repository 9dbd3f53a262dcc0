import CaseModel
import Rulebook

/// The test of the paper by which a patient may give up the protection: was it signed, and was it handed over
/// in time? The hours are the rule's own. What the paper says is not tested: only a person can read it.
enum ConsentTest {
    enum Verdict: Equatable, Sendable {
        /// Signed, and in time.
        case valid
        /// It gives nothing up.
        case void(Reason)
        /// A fact or a number is missing.
        case unknown
    }

    enum Reason: Equatable, Sendable {
        case notSigned
        /// Handed over after the service.
        case afterService
        /// Too few hours before the service.
        case tooLate
        /// The appointment was made on short notice and the paper came on another day.
        case notOnAppointmentDay
    }

    static func verdict(_ notice: NoticeAndConsent?, law: Law) -> Verdict {
        guard let notice else { return .unknown }
        if notice.signed == false { return .void(.notSigned) }
        guard let given = notice.noticeAt, let service = notice.serviceAt else { return .unknown }
        let lead = service.minutes(since: given)
        if lead < 0 { return .void(.afterService) }
        guard let hoursBefore = law.count("noticeHoursBefore", of: .noticeAndConsent),
            let sameDayHours = law.count("sameDayHours", of: .noticeAndConsent),
            (0...10_000).contains(hoursBefore), (0...10_000).contains(sameDayHours)
        else { return .unknown }
        let long = hoursBefore * 60
        if given.day == service.day, lead < sameDayHours * 60 { return .void(.tooLate) }
        if lead < long {
            guard let made = notice.appointmentAt, made <= service else { return .unknown }
            if service.minutes(since: made) >= long { return .void(.tooLate) }
            if made.day != given.day { return .void(.notOnAppointmentDay) }
        }
        return notice.signed == true ? .valid : .unknown
    }
}
