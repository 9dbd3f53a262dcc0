import CaseModel
import Correspondence

/// Values of people and accounts that are typed when a letter needs them.
enum FieldEdit {
    static func apply(
        _ field: String, _ text: String, today: Day, _ state: inout CaseState
    ) throws(CaseworkError) {
        let parts = field.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { throw .unknown(id: field) }
        if text.allSatisfy(\.isWhitespace) { return }
        if parts[0] == "sender" {
            try sender(parts[1], text, field, today, &state)
            return
        }
        guard let index = state.index(of: Identifier(parts[0])) else { throw .unknown(id: field) }
        let known = state.file.accounts[index]
        switch parts[1] {
        case "address": state.file.accounts[index].address = try TypedValue.lines(text, field: field)
        case "phone": state.file.accounts[index].phone = try TypedValue.line(text, field: field, limit: 40)
        case "number": state.file.accounts[index].number = try TypedValue.line(text, field: field, limit: 60)
        case "biller": state.file.accounts[index].biller = try TypedValue.line(text, field: field, limit: 120)
        default: throw .unknown(id: field)
        }
        if state.file.accounts[index] != known {
            state.typed("/" + parts[1], of: RecordKey(.account, parts[0]), on: today)
        }
    }

    private static func sender(
        _ key: String, _ text: String, _ field: String, _ today: Day, _ state: inout CaseState
    ) throws(CaseworkError) {
        let index = state.file.signer(named: key == "name" ? text : nil)
        let known = state.file.people[index]
        switch key {
        case "name": state.file.people[index].name = try TypedValue.line(text, field: field, limit: 80)
        case "address": state.file.people[index].address = try TypedValue.lines(text, field: field)
        case "phone": state.file.people[index].phone = try TypedValue.line(text, field: field, limit: 40)
        default: throw .unknown(id: field)
        }
        guard state.file.people[index] != known else { return }
        state.typed("/" + key, of: RecordKey(.person, known.id.text), on: today)
    }
}

extension CaseState {
    /// Says that a value is the person's own, and no paper's any more.
    mutating func typed(_ path: String, of key: RecordKey, on day: Day) {
        origins[key, default: Origin()].sources[path] = "typed:\(day.iso)"
        origins[key]?.assumed[path] = nil
    }
}
