import Scan

/// How a file is written, told by its first bytes. A few kilobytes are looked at, however large the file is.
public enum PaperFormat: Equatable, Hashable, Sendable {
    /// Kinds of picture.
    public enum Image: String, Sendable, CaseIterable {
        case png, jpeg, tiff, gif, heic, webp, bmp
    }

    case csv, x12, pdf, json, xml, html
    case image(Image)
    /// A packed folder: zip, gzip, 7z or rar.
    case archive
    /// A word-processor or spreadsheet file.
    case office
    case plainText
    /// No bytes, or nothing but blanks.
    case empty
    /// Bytes that are neither text nor any known kind of document.
    case binary

    /// False for a file that holds nothing a person could read, so that there is no reason to keep it.
    public var isDocument: Bool { self != .empty && self != .binary }

    /// How many bytes are looked at.
    static let windowSize = 8192

    static func window(of bytes: [UInt8]) -> [UInt8] { Array(bytes.prefix(windowSize)) }

    /// Tells how a file is written.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - name: its name; it decides only where the content could be two things.
    public static func detect(bytes: [UInt8], name: String) -> PaperFormat {
        if bytes.isEmpty { return .empty }
        let raw = window(of: bytes)
        if let format = packed(raw) { return format }
        let head = withoutUTF16(raw)
        if X12Scanner.looksLikeX12(head) { return .x12 }
        let text = head.starts(with: byteOrderMark) ? Array(head.dropFirst(byteOrderMark.count)) : head
        let isWhole = bytes.count <= windowSize
        if text.allSatisfy(ASCII.isWhitespace) { return isWhole ? .empty : .plainText }
        guard isText(text) else { return .binary }
        return textFormat(text, isWhole: isWhole, suffix: suffix(of: name))
    }

    /// The name's ending in lower case, without its dot.
    private static func suffix(of name: String) -> String {
        guard let dot = name.lastIndex(of: ".") else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    // MARK: Signatures

    private static func packed(_ head: [UInt8]) -> PaperFormat? {
        if isPDF(head) { return .pdf }
        if let image = image(head) { return .image(image) }
        if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            let marks = ["[Content_Types].xml", "mimetypeapplication/vnd.oasis", "word/", "xl/", "ppt/"]
            return marks.contains { head.contains(run: Array($0.utf8)) } ? .office : .archive
        }
        if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) || head.starts(with: "{\\rtf".utf8) { return .office }
        let archives: [[UInt8]] = [
            [0x1F, 0x8B], [0x37, 0x7A, 0xBC, 0xAF], Array("Rar!".utf8), [0xFD, 0x37, 0x7A, 0x58],
        ]
        return archives.contains { head.starts(with: $0) } ? .archive : nil
    }

    /// `%PDF-1.` or `%PDF-2.` within the first kilobyte, where readers of PDF look for it.
    private static func isPDF(_ head: [UInt8]) -> Bool {
        guard let start = head.prefix(1024).firstIndex(of: UInt8(ascii: "%")) else { return false }
        return head.prefix(1024).indices[start...].contains { index in
            head[index] == UInt8(ascii: "%") && head[index...].starts(with: "%PDF-".utf8)
                && head.dropFirst(index + 5).first.map(ASCII.isDigit) == true
        }
    }

    private static func image(_ head: [UInt8]) -> Image? {
        if head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
        if head.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
        if head.starts(with: "GIF87a".utf8) || head.starts(with: "GIF89a".utf8) { return .gif }
        if head.starts(with: [0x49, 0x49, 0x2A, 0x00]) || head.starts(with: [0x4D, 0x4D, 0x00, 0x2A]) { return .tiff }
        guard head.count >= 12 else { return nil }
        if head.starts(with: "RIFF".utf8), head[8..<12].elementsEqual("WEBP".utf8) { return .webp }
        if head.starts(with: "BM".utf8), head[6..<10].allSatisfy({ $0 == 0 }) { return .bmp }
        if head[4..<8].elementsEqual("ftyp".utf8) {
            let brands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif"]
            return brands.contains { head[8..<12].elementsEqual($0.utf8) } ? .heic : nil
        }
        return nil
    }

    /// Text has next to no control characters; one stray byte does not make it something else.
    private static func isText(_ head: [UInt8]) -> Bool {
        let controls = head.count { $0 < 0x20 && !ASCII.isWhitespace($0) && $0 != 0x0C && $0 != 0x1A && $0 != 0x1B }
        return controls * 50 <= head.count
    }
}

extension Array where Element == UInt8 {
    /// True when the bytes hold a run of others.
    func contains(run: [UInt8]) -> Bool {
        guard let first = run.first, count >= run.count else { return false }
        return indices.dropLast(run.count - 1).contains { self[$0] == first && self[$0...].starts(with: run) }
    }
}
