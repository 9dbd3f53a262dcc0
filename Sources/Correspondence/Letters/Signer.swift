public import CaseModel

extension CaseFile {
    /// The place of the person who signs letters: the one who is responsible for the bills, else the patient. There is
    /// one where nobody was known.
    var knownSigner: Int? {
        people.firstIndex { $0.isGuarantor == true } ?? people.firstIndex { $0.isPatient == true }
            ?? people.indices.first
    }

    /// The place of the person who signs, who is added where nobody is known. A patient keeps the name that the papers
    /// give: another name is another person's, who signs for the patient.
    ///
    /// - Parameter name: the name that was typed for the sender; nil when something else of theirs was.
    public mutating func signer(named name: String?) -> Int {
        let known = knownSigner
        if let known, !(name.map { people[known].isAnotherPatient(than: $0) } ?? false) { return known }
        let numbers = people.map { $0.id.text.dropFirst() }.filter { $0.utf8.count <= 9 }.compactMap { Int($0) }
        var person = Person()
        person.id = Person.ID("H\((numbers.max() ?? 0) + 1)")
        person.isPatient = known == nil
        person.isGuarantor = true
        for index in people.indices where people[index].isGuarantor == true { people[index].isGuarantor = false }
        people.append(person)
        return people.count - 1
    }
}

extension Person {
    /// True for a patient whose known name shares no more than a family name with another: `Rosa Ortega` is not
    /// `Luis Ortega`, while `R. Ortega-Diaz` may be a better spelling of the same name.
    func isAnotherPatient(than name: String) -> Bool {
        guard isPatient == true, let known = self.name else { return false }
        func given(_ text: String) -> Substring? {
            // `ORTEGA, ROSA` names the family first.
            let ordered = text.split(separator: ",", maxSplits: 1).reversed().joined(separator: " ")
            return ordered.split { !$0.isLetter }.first
        }
        guard let mine = given(known.uppercased()), let other = given(name.uppercased()) else { return false }
        return mine.prefix(1) != other.prefix(1) || (mine.count > 1 && other.count > 1 && mine != other)
    }
}
