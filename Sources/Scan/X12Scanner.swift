/// Reads an X12 interchange one segment at a time. The delimiters come from each ISA segment; a file that starts at
/// GS or ST (they exist in the wild) has its delimiters guessed from the first segment.
///
/// Segments are numbered from 1 over the whole file. Elements are byte ranges, numbered as the standard does: 0 is
/// the segment's name, 1 its first element.
public struct X12Scanner: Sendable {
    /// Why a file cannot be read as X12 at all.
    public enum SyntaxError: Error, Equatable, Sendable {
        /// The file does not start with ISA, GS or ST.
        case notX12
        /// The ISA segment ends before its sixteenth element.
        case envelopeCutShort
    }

    private let bytes: [UInt8]
    private var position = 0
    private var starts: [Int] = []
    private var segmentEnd = 0
    private var element: UInt8 = 0x2A
    private var component: UInt8 = ASCII.colon
    private var terminator: UInt8 = ASCII.tilde

    /// The present segment's number, from 1.
    public private(set) var number = 0
    /// True when the present segment ran into the end of the file before its terminator.
    public private(set) var endsWithoutTerminator = false

    public init(_ bytes: [UInt8]) throws(SyntaxError) {
        self.bytes = bytes
        position = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
        skipWhitespace()
        let head = bytes[position...].prefix(3)
        if head.elementsEqual("ISA".utf8) {
            try readEnvelope(at: position)
        } else if head.starts(with: "GS".utf8) || head.starts(with: "ST".utf8), head.count == 3 {
            guessDelimiters()
        } else {
            throw .notX12
        }
    }

    /// True when the bytes start as X12 does, looking at no more than the first segment's name.
    public static func looksLikeX12(_ bytes: [UInt8]) -> Bool {
        guard let scanner = try? X12Scanner(bytes) else { return false }
        return !ASCII.isLetter(scanner.element) && !ASCII.isDigit(scanner.element) && scanner.element != ASCII.space
    }

    // MARK: Delimiters

    private mutating func readEnvelope(at start: Int) throws(SyntaxError) {
        guard start + 3 < bytes.count else { throw .envelopeCutShort }
        element = bytes[start + 3]
        // Counting elements rather than trusting the fixed width of 106 bytes: some writers drop the padding.
        var index = start + 3
        var seen = 0
        while index < bytes.count {
            if bytes[index] == element {
                seen += 1
                if seen == 16 { break }
            }
            index += 1
            if index - start > 512 { throw .envelopeCutShort }
        }
        guard seen == 16, index + 2 < bytes.count else { throw .envelopeCutShort }
        component = bytes[index + 1]
        terminator = bytes[index + 2]
        // "\r\n" as a terminator: the newline ends the segment, the return is trimmed from the last element.
        if terminator == ASCII.carriageReturn { terminator = ASCII.newline }
    }

    private mutating func guessDelimiters() {
        element = bytes[position + 2]
        let window = bytes[position...].prefix(4096)
        if window.contains(ASCII.tilde) {
            terminator = ASCII.tilde
        } else {
            terminator = ASCII.newline
        }
        component = [ASCII.colon, 0x3E, 0x5E, 0x7C].first { $0 != element && window.contains($0) } ?? ASCII.colon
    }

    private mutating func skipWhitespace() {
        while position < bytes.count, ASCII.isWhitespace(bytes[position]) { position += 1 }
    }

    // MARK: Segments

    /// Moves to the next segment. Returns false at the end of the file.
    public mutating func next() throws(SyntaxError) -> Bool {
        skipWhitespace()
        // Some mainframes end a file with NUL or Ctrl-Z.
        while position < bytes.count, bytes[position] == 0 || bytes[position] == 0x1A { position += 1 }
        guard position < bytes.count else { return false }
        if number > 0, bytes[position...].prefix(3).elementsEqual("ISA".utf8) { try readEnvelope(at: position) }
        starts.removeAll(keepingCapacity: true)
        starts.append(position)
        var index = position
        while index < bytes.count, bytes[index] != terminator {
            if bytes[index] == element { starts.append(index + 1) }
            index += 1
        }
        endsWithoutTerminator = index >= bytes.count
        segmentEnd = index
        while segmentEnd > position, ASCII.isWhitespace(bytes[segmentEnd - 1]), bytes[segmentEnd - 1] != element {
            segmentEnd -= 1
        }
        position = min(index + 1, bytes.count)
        number += 1
        return true
    }

    /// How many elements the segment has, its name not counted.
    public var elementCount: Int { starts.count - 1 }

    /// The segment's name, such as `CLP`.
    public var name: String { text(0) }

    /// True when the segment has this name.
    public func isNamed(_ name: StaticString) -> Bool {
        let slice = elementBytes(0)
        guard slice.count == name.utf8CodeUnitCount else { return false }
        return slice.elementsEqual(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    }

    /// An element as text without the blanks around it; `""` where the segment has no such element.
    public func text(_ index: Int) -> String { decodeText(trimmed(elementBytes(index))) }

    /// One component of a composite element, from 0; the whole element when it is not composite and `part` is 0.
    public func component(_ index: Int, _ part: Int) -> String {
        let slice = elementBytes(index)
        var start = slice.startIndex
        var seen = 0
        for position in slice.indices where slice[position] == component {
            if seen == part { return decodeText(trimmed(slice[start..<position])) }
            seen += 1
            start = position + 1
        }
        return seen == part ? decodeText(trimmed(slice[start..<slice.endIndex])) : ""
    }

    private func elementBytes(_ index: Int) -> ArraySlice<UInt8> {
        guard starts.indices.contains(index) else { return [] }
        let end = index + 1 < starts.count ? starts[index + 1] - 1 : segmentEnd
        return starts[index] <= end ? bytes[starts[index]..<end] : []
    }

    private func trimmed(_ slice: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var slice = slice
        while let first = slice.first, ASCII.isWhitespace(first) { slice.removeFirst() }
        while let last = slice.last, ASCII.isWhitespace(last) { slice.removeLast() }
        return slice
    }
}
