import CaseModel

/// Something that happens on a day: a paper comes, an answer is given, somebody acts.
enum Happening: Equatable, Sendable {
    // The billing office
    case answer(Matter.ID)
    case list(Account.ID)
    case bill(Account.ID)
    case collectionNotice(Account.ID)
    case collectionAction(Account.ID, CollectionActionKind)
    case placed(Account.ID, HolderKind)
    // The plan
    case claim(Account.ID, ClaimStatus)
    case secondClaim(Account.ID)
    // The collector and the court
    case validationNotice(Account.ID)
    case suit(Account.ID)
    case courtDecides(Account.ID)
    case creditReport(Account.ID)
    case creditAnswer(Account.ID)
    /// Nothing comes; somebody looks at the case again.
    case look
}

/// Something that was asked for and waits for an answer.
struct Matter: Sendable {
    typealias ID = Int

    enum Thing: Equatable, Sendable {
        case request(Request.ID, RequestKind)
        case hold(Hold.ID)
        case appeal(Appeal.ID)
        case application(Assistance.ID)
        case offer(Offer.ID)
    }

    enum Asked: Equatable, Sendable { case office, plan, collector }

    var id: ID
    var account: Account.ID
    var thing: Thing
    var whom: Asked
    /// How often it was asked for again.
    var pushes = 0
    var isComing = false
    var isAnswered = false
}
