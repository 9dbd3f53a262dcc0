/// How places name files: the last part of the path, with as many folders as tell equal names apart.
enum PaperNames {
    static func shortest(_ paths: [String]) -> [String] {
        let parts = paths.map { $0.split(separator: "/").map(String.init) }
        var depth = [Int](repeating: 1, count: paths.count)
        while true {
            let names = zip(parts, depth).map { $0.suffix($1).joined(separator: "/") }
            var groups: [String: [Int]] = [:]
            for (index, name) in names.enumerated() { groups[name, default: []].append(index) }
            // The same file given twice can never be told apart; it stops growing at its full path.
            let growing = groups.values.filter { $0.count > 1 }.joined().filter { depth[$0] < parts[$0].count }
            guard !growing.isEmpty else { return names }
            for index in growing { depth[index] += 1 }
        }
    }
}
