import CaseModel
import Playbook

/// What a person wrote down of a call, a visit or a message.
public struct LoggedCall: Equatable, Sendable {
    public var account: Account.ID
    public var on: Day
    /// `phone`, `mail`, `fax`, `portal`, `email` or `inPerson`.
    public var by = "phone"
    public var person: String?
    /// Whom they spoke with; the words of `departments`.
    public var department: String?
    public var reference: String?
    public var said: String?
    /// What the person asked for, in the call or in a letter of their own: each becomes a request.
    public var asks: [RequestKind] = []
    /// What was promised, and by when.
    public var promises: [Promise] = []
    /// The account is paused until this day.
    public var holdUntil: Day?
    /// True when a pause was asked for.
    public var askedForHold = false
    /// The plan said that it has no claim.
    public var planHasNoClaim = false

    public init(account: Account.ID, on: Day) {
        self.account = account
        self.on = on
    }

    /// Departments with a meaning of their own (the playbook reads some of them).
    public static let departments = [
        "frontLine", "financialAssistance", "accountResolution", "supervisor", "insurer", "collector", "legalHelp",
        "court", "creditBureau", "patientRelations", "compliance", "financeOfficer", "benefitsOffice", "doctor",
        "outsideBody",
    ]

    /// The ways in which people get in touch.
    public static let ways = ["phone", "mail", "certifiedMail", "fax", "portal", "email", "inPerson"]

    /// What can be asked for at an office.
    public static func asks(of department: String) -> [RequestKind] {
        switch department {
        case "insurer":
            [
                .claimReview, .appeal, .externalReview, .coordination, .correction, .planDocuments, .peerToPeer,
                .networkException, .confidentialMail,
            ]
        case "collector": [.validation, .basis, .offerInWriting, .moreTime, .zeroBalance]
        case "benefitsOffice": [.planDocuments, .claimReview]
        case "doctor": [.necessityLetter, .correctedClaim]
        case "outsideBody": [.outsideBody]
        case "financialAssistance": [.assistanceApplication]
        case "legalHelp", "court", "creditBureau": []
        default:
            [
                .itemizedBill, .claimForms, .correction, .correctedClaim, .basis, .accountReview, .recall,
                .coordinatedReview, .assistanceApplication, .offerInWriting, .moreTime, .zeroBalance,
            ]
        }
    }

    /// What an office can promise in a call.
    public static let promisable: [RequestKind] = [
        .itemizedBill, .claimForms, .claimReview, .correction, .assistanceApplication, .offerInWriting, .validation,
        .zeroBalance,
    ]
}

extension Desk {
    /// Writes a call into the case: who, when, what was said, what was promised, and until when the account is paused.
    public func log(_ call: LoggedCall) throws(CaseworkError) -> JournalEntry? {
        guard call.on <= today else { throw .badValue(field: "on", problem: .inTheFuture) }
        return try change(.logCall) { (state) throws(CaseworkError) in
            guard state.index(of: call.account) != nil else { throw .unknown(id: call.account.text) }
            var ids = NewIdentifiers(state)
            var contact = Contact()
            contact.id = ids.next(.contact)
            contact.account = call.account
            contact.on = call.on
            contact.by = call.by
            contact.with = call.person
            contact.department = call.department
            contact.reference = call.reference
            contact.said = call.said
            contact.promises = call.promises
            contact.confirmedInWriting = false
            state.file.contacts.append(contact)
            if call.askedForHold || call.holdUntil != nil {
                var hold = Hold()
                hold.id = ids.next(.hold)
                hold.account = call.account
                hold.askedOn = call.on
                hold.grantedUntil = call.holdUntil
                hold.inWriting = false
                state.file.holds.append(hold)
            }
            for kind in call.asks {
                if let appeal = sentAppeal(kind, call, state.file) {
                    state.file.appeals.append(appeal(&ids))
                    continue
                }
                var request = Request()
                request.id = ids.next(.request)
                request.account = call.account
                request.kind = kind
                request.sentOn = call.on
                request.by = call.by
                request.respondBy = call.promises.first { $0.what == kind.rawValue }?.by
                state.file.requests.append(request)
            }
            if call.planHasNoClaim {
                var request = Request()
                request.id = ids.next(.request)
                request.account = call.account
                request.kind = .claimReview
                request.sentOn = call.on
                request.by = call.by
                request.answeredOn = call.on
                request.answer = "noClaim"
                state.file.requests.append(request)
            }
        }
    }

    /// The appeal that was sent with a letter; nil for what is a request, or where nothing refused waits for an appeal.
    private func sentAppeal(
        _ kind: RequestKind, _ call: LoggedCall, _ file: CaseFile
    ) -> ((inout NewIdentifiers) -> Appeal)? {
        guard kind == .appeal || kind == .externalReview,
            let found = NextAppeal.of(
                call.account, in: file, outside: kind == .externalReview, rulebook: rulebook, today: today)
        else { return nil }
        return { ids in
            var appeal = Appeal()
            appeal.id = ids.next(.appeal)
            appeal.claim = found.claim
            appeal.level = found.level
            appeal.sentOn = call.on
            appeal.outcome = .pending
            return appeal
        }
    }

    /// Keeps a note in the person's own words, about one account or about everything.
    public func note(_ text: String, account: Account.ID? = nil) throws(CaseworkError) -> JournalEntry? {
        guard let text = try TypedValue.line(text, field: "note", limit: 1000) else { throw .needed(field: "note") }
        let today = today
        return try change(.addNote) { (state) throws(CaseworkError) in
            if let account, state.index(of: account) == nil { throw .unknown(id: account.text) }
            var ids = NewIdentifiers(state)
            var contact = Contact()
            contact.id = ids.next(.contact)
            contact.account = account
            contact.on = today
            contact.by = Contact.note
            contact.said = text
            state.file.contacts.append(contact)
        }
    }

    /// Writes down a payment. One that was made while the gate was closed is an override, and what it may cost stands
    /// beside it.
    public func log(_ payment: Payment) throws(CaseworkError) -> JournalEntry? {
        if let day = payment.on, day > today { throw .badValue(field: "on", problem: .inTheFuture) }
        let today = today
        let gate = try outlook().plan.accounts.first { $0.id == payment.account }?.gates.first { $0.action == .pay }
        return try change(.logPayment) { (state) throws(CaseworkError) in
            guard let account = payment.account, state.index(of: account) != nil else {
                throw .unknown(id: payment.account?.text ?? "")
            }
            guard let amount = payment.amount else { throw .needed(field: "amount") }
            guard amount > .zero else { throw .badValue(field: "amount", problem: .notAnAmount) }
            var payment = payment
            var ids = NewIdentifiers(state)
            payment.id = ids.next(.payment)
            state.file.payments.append(payment)
            if let gate, !gate.open, let cost = gate.costOfEarly {
                var override = Override()
                override.action = gate.action.rawValue
                override.on = payment.on ?? today
                override.cost = cost
                state.edit(account) { $0.overrides.append(override) }
            }
            state.edit(account) { $0.lastPaymentOn = [$0.lastPaymentOn, payment.on].compactMap { $0 }.max() }
        }
    }

    /// Says that the answer to a request has come.
    public func markAnswered(_ id: Request.ID, on day: Day) throws(CaseworkError) -> JournalEntry? {
        try change(.logContact) { (state) throws(CaseworkError) in
            guard let index = state.file.requests.firstIndex(where: { $0.id == id }) else {
                throw .unknown(id: id.text)
            }
            state.file.requests[index].answeredOn = day
        }
    }

    /// Says that a person has finished checking the list of charges.
    public func markChecked(_ account: Account.ID) throws(CaseworkError) -> JournalEntry? {
        let today = today
        return try change(.confirmPaper) { (state) throws(CaseworkError) in
            guard let index = state.index(of: account) else { throw .unknown(id: account.text) }
            for offset in state.file.accounts[index].statements.indices
            where !state.file.accounts[index].statements[offset].lines.isEmpty {
                state.file.accounts[index].statements[offset].checkedOn = today
            }
        }
    }
}
