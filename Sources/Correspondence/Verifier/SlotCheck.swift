import CaseModel

/// Checks the values of one page against their sources, and that each stands where it belongs.
struct SlotCheck: Sendable {
    let reading: SourceReading
    let places: SlotPlaces

    /// - Parameters:
    ///   - values: the values of a page, in order, each with the point it stands in and the language it is spelled in.
    func problems(_ values: [(value: LetterValue, item: Int, language: Language)]) -> [LetterProblem] {
        var problems: [LetterProblem] = []
        for (value, item, language) in values {
            guard let name = SlotName(rawValue: value.slot), let source = SlotSource(value.source) else {
                problems.append(.init(.value, "\(value.slot): nobody knows this value or its source."))
                continue
            }
            if value.text.isEmpty { problems.append(.init(.placeholder, "\(value.slot) is blank.")) }
            let found = reading.value(source, as: name.format)?.spelled(name.format, in: language)
            if found != value.text {
                let said = found.map { "its source says \"\($0)\"" } ?? "its source gives no value that may be printed"
                problems.append(.init(.value, "\(value.slot): the text says \"\(value.text)\", and \(said)."))
            }
            if !places.allow(name, source, item: item) {
                problems.append(.init(.place, "\(value.slot) may not come from \(value.source)."))
            }
        }
        let sources = values.map { ($0.value.slot, $0.value.source) }
        problems += order(sources)
        problems += groups(values.map { ($0.value.slot, $0.value.source, $0.item) })
        return problems
    }

    /// Addresses are whole, and in their order.
    private func order(_ sources: [(slot: String, source: String)]) -> [LetterProblem] {
        let expected: [(SlotName, [String])] = [
            (.senderAddress, places.senderAddress), (.recipientAddress, places.recipientAddress),
        ]
        return expected.compactMap { name, lines in
            let found = sources.filter { $0.slot == name.rawValue }.map(\.source)
            return found.isEmpty || found == lines
                ? nil
                : LetterProblem(.place, "\(name.rawValue): the lines are not those of one address in their order.")
        }
    }

    /// Day, code and charge of one line belong together, and so do the values of one claim and one statement.
    private func groups(_ sources: [(slot: String, source: String, item: Int)]) -> [LetterProblem] {
        var problems: [LetterProblem] = []
        var current: (family: String, record: String, slots: Set<String>, item: Int)?
        for (slot, source, item) in sources {
            guard let family = ["line.", "claim."].first(where: slot.hasPrefix) else {
                current = nil
                continue
            }
            let record = SlotCheck.record(of: source)
            if let open = current, open.family == family, open.item == item, !open.slots.contains(slot),
                open.slots.max().map({ SlotCheck.rank($0) < SlotCheck.rank(slot) }) ?? true || family == "claim."
            {
                if open.record != record {
                    problems.append(.init(.place, "\(slot) is of another record than the value before it."))
                }
                current?.slots.insert(slot)
            } else {
                current = (family, record, [slot], item)
            }
        }
        return problems
    }

    /// The order in which a line names its values: code, day, charge.
    private static func rank(_ slot: String) -> Int {
        switch slot {
        case "line.code", "line.revenue": 0
        case "line.date": 1
        default: 2
        }
    }

    /// The pointer of the record that a value belongs to.
    private static func record(of source: String) -> String {
        let pointer = source.hasPrefix("sum:") ? source.dropFirst(4) : source[...]
        guard let slash = pointer.lastIndex(of: "/") else { return String(pointer) }
        return String(pointer[..<slash])
    }
}
