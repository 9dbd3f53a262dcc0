/// Reads `multipart/form-data` (RFC 7578) from a body that is in memory and bounded.
enum MultipartReader {
    /// More parts than any page of ours sends.
    private static let mostParts = 500

    static func boundary(in type: String) -> String? {
        guard let boundary = HeaderParameters(type)["boundary"] else { return nil }
        return (1...200).contains(boundary.utf8.count) ? boundary : nil
    }

    /// Nil when the body does not have the form that its type promises.
    static func read(_ body: [UInt8], _ boundary: String) -> FormValues? {
        // The mark stands at the start of a line; anywhere else it is part of what was sent.
        let first = Array("--\(boundary)".utf8)
        let mark = Array("\r\n".utf8) + first
        var form = FormValues()
        var parts = 0
        var start: Int
        if body.starts(with: first) {
            start = first.count
        } else if let position = find(mark, in: body[...], from: 0) {
            start = position + mark.count
        } else {
            return nil
        }
        while true {
            // Two hyphens behind the mark end the form.
            if body[start...].starts(with: "--".utf8) { return form }
            guard parts < mostParts, let next = find(mark, in: body[...], from: start) else { return nil }
            parts += 1
            guard let part = part(body[start..<next]) else { return nil }
            switch part {
            case .field(let name, let value): form.add(name, value)
            case .file(let file): form.add(file)
            }
            start = next + mark.count
        }
    }

    private enum Part {
        case field(String, String)
        case file(FormValues.File)
    }

    /// `CRLF headers CRLF CRLF content`.
    private static func part(_ bytes: ArraySlice<UInt8>) -> Part? {
        let gap = Array("\r\n\r\n".utf8)
        let bytes = bytes.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        guard bytes.starts(with: "\r\n".utf8), let end = find(gap, in: bytes, from: bytes.startIndex),
            bytes.startIndex + 2 <= end
        else { return nil }
        let head = String(decoding: bytes[(bytes.startIndex + 2)..<end], as: UTF8.self)
        let content = bytes[(end + gap.count)...]
        let lines = head.split(whereSeparator: \.isNewline)
        guard let disposition = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }) else {
            return nil
        }
        let parameters = HeaderParameters(disposition)
        guard let name = parameters["name"].map(decoded) else { return nil }
        guard let file = parameters["filename"].map(decoded) else {
            return .field(name, String(decoding: content, as: UTF8.self))
        }
        return .file(FormValues.File(field: name, name: lastPart(of: file), bytes: Array(content)))
    }

    /// The browser's escapes: `%22` for a quotation mark.
    private static func decoded(_ text: String) -> String {
        text.replacing("%22", with: "\"").replacing("%0D%0A", with: " ")
    }

    /// Some browsers send the whole path. Empty where no file was chosen.
    private static func lastPart(of path: String) -> String {
        let name = path.split { $0 == "/" || $0 == "\\" }.last.map { String($0.prefix(200)) } ?? ""
        // A folder's own name is none for a file.
        return !name.isEmpty && name.allSatisfy { $0 == "." } ? "paper" : name
    }

    /// The first place of a run of bytes at or behind a start.
    private static func find(_ run: [UInt8], in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
        guard let first = run.first, run.count <= bytes.count else { return nil }
        return bytes.withUnsafeBufferPointer { buffer in
            var index = start - bytes.startIndex
            let last = buffer.count - run.count
            while index <= last {
                if buffer[index] == first, (1..<run.count).allSatisfy({ buffer[index + $0] == run[$0] }) {
                    return index + bytes.startIndex
                }
                index += 1
            }
            return nil
        }
    }
}

extension String {
    /// Without blanks at both ends.
    var trimmed: String {
        guard let start = firstIndex(where: { !$0.isWhitespace }), let end = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[start...end])
    }
}
