import CaseModel

/// One field of a form.
struct FormField {
    var name: String
    var label: String
    var value = ""
    var type = "text"
    var mode: String?
    var hint: String?
    /// What makes the value doubtful.
    var unsure: String?
    var error: String?
    var isArea = false
    var isRequired = false
    /// What the browser may fill in.
    var auto = "off"
    /// The outline on the picture of the page that belongs to it.
    var mark: String?

    var fields: Fields {
        let described = [
            hint.map { _ in "\(name)-hint" }, unsure.map { _ in "\(name)-unsure" }, error.map { _ in "\(name)-error" },
        ]
        .compactMap { $0 }.joined(separator: " ")
        return [
            "name": name, "label": label, "value": value, "type": type, "mode": mode as Any, "hint": hint as Any,
            "unsure": unsure as Any, "error": error as Any, "isArea": isArea, "auto": auto, "mark": mark as Any,
            "required": isRequired, "described": described.isEmpty ? nil as String? as Any : described,
        ]
    }
}

extension FormField {
    static func text(_ name: String, _ label: String, _ value: String?, auto: String = "off") -> FormField {
        FormField(name: name, label: label, value: value ?? "", auto: auto)
    }

    static func money(_ name: String, _ label: String, _ amount: Money?) -> FormField {
        FormField(name: name, label: label, value: amount?.exact ?? "", mode: "decimal")
    }

    static func day(_ name: String, _ label: String, _ day: Day?) -> FormField {
        FormField(name: name, label: label, value: day?.iso ?? "", type: "date")
    }

    static func area(_ name: String, _ label: String, _ value: String, auto: String = "off") -> FormField {
        FormField(name: name, label: label, value: value, isArea: true, auto: auto)
    }
}

extension Array where Element == FormField {
    var rendered: [Fields] { map(\.fields) }

    /// Puts what was typed back into the fields, and beside each what is wrong with it.
    func filled(from form: FormValues, _ problems: [FormProblem], in speech: Speech) -> [FormField] {
        map { field in
            var field = field
            if form.fields[field.name] != nil { field.value = form[field.name] }
            // A browser shows nothing of a text that is no day, and then what was typed is lost from sight.
            if field.type == "date", !field.value.isEmpty, Day(iso: field.value) == nil { field.type = "text" }
            field.error = problems.first { $0.field == field.name }?.text(in: speech)
            return field
        }
    }
}

/// A list for a template: the elements, and whether there are any.
func list(_ elements: [Fields], _ more: Fields = [:]) -> Fields {
    more.merging(["any": !elements.isEmpty, "list": elements]) { $1 }
}
