/// Reads `multipart/form-data` (RFC 7578) from a body that is in memory and bounded.
enum MultipartReader {
    /// More parts than any page of ours sends.
    private static let mostParts = 500

    static func boundary(in type: String) -> String? {
        guard let range = type.firstRange(of: "boundary=") else { return nil }
        var text = type[range.upperBound...].prefix { $0 != ";" }
        if text.first == "\"" { text = text.dropFirst().prefix { $0 != "\"" } }
        let boundary = String(text).trimmed
        return (1...200).contains(boundary.utf8.count) ? boundary : nil
    }

    /// Nil when the body does not have the form that its type promises.
    static func read(_ body: [UInt8], _ boundary: String) -> FormValues? {
        let mark = Array("--\(boundary)".utf8)
        guard var position = find(mark, in: body[...], from: 0) else { return nil }
        var form = FormValues()
        var parts = 0
        while true {
            let start = position + mark.count
            // Two hyphens behind the mark end the form.
            guard start <= body.count else { return nil }
            if body[start...].starts(with: "--".utf8) { return form }
            guard parts < mostParts, let next = find(mark, in: body[...], from: start) else { return nil }
            parts += 1
            guard let part = part(body[start..<next]) else { return nil }
            switch part {
            case .field(let name, let value): form.add(name, value)
            case .file(let file): form.add(file)
            }
            position = next
        }
    }

    private enum Part {
        case field(String, String)
        case file(FormValues.File)
    }

    /// `CRLF headers CRLF CRLF content CRLF`.
    private static func part(_ bytes: ArraySlice<UInt8>) -> Part? {
        let gap = Array("\r\n\r\n".utf8)
        guard bytes.starts(with: "\r\n".utf8), let end = find(gap, in: bytes, from: bytes.startIndex) else {
            return nil
        }
        let head = String(decoding: bytes[(bytes.startIndex + 2)..<end], as: UTF8.self)
        let start = end + gap.count
        guard bytes.count >= 2, start <= bytes.endIndex - 2 else { return nil }
        let content = bytes[start..<(bytes.endIndex - 2)]
        let lines = head.split(whereSeparator: \.isNewline)
        guard let disposition = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
            let name = value("name", in: disposition)
        else { return nil }
        guard let file = value("filename", in: disposition) else {
            return .field(name, String(decoding: content, as: UTF8.self))
        }
        return .file(FormValues.File(field: name, name: lastPart(of: file), bytes: Array(content)))
    }

    /// `name="…"` with the browser's escapes: `%22` for a quotation mark.
    private static func value(_ key: String, in header: some StringProtocol) -> String? {
        for piece in header.split(separator: ";").dropFirst() {
            let piece = String(piece).trimmed
            guard piece.hasPrefix("\(key)=") else { continue }
            let text = piece.dropFirst(key.count + 1)
            let bare =
                text.hasPrefix("\"") && text.hasSuffix("\"") && text.count >= 2 ? text.dropFirst().dropLast() : text
            return String(bare).replacing("%22", with: "\"").replacing("%0D%0A", with: " ")
        }
        return nil
    }

    /// Some browsers send the whole path. Empty where no file was chosen.
    private static func lastPart(of path: String) -> String {
        String((path.split { $0 == "/" || $0 == "\\" }.last ?? "").prefix(200))
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
