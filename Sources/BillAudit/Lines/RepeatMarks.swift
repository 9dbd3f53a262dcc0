/// Modifiers by which a biller says that a service was done again, or was a service of its own. A line that carries
/// one is not asked about as a repeat or as a part of another (catalogue, "Must not fire" 5).
enum RepeatMarks {
    /// 76 and 77 repeat a procedure, 91 repeats a test, 59 and the four X modifiers mark a separate service.
    static let modifiers: Set<String> = ["76", "77", "91", "59", "XE", "XS", "XP", "XU"]

    static func isMarked(_ line: BillLine) -> Bool { line.modifiers.contains(where: modifiers.contains) }
}
