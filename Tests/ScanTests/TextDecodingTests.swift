import Scan
import Testing

struct TextDecodingTests {
    @Test func `UTF-8 stays what it is`() { #expect(decodeText(Array("Niño · 5 €".utf8)[...]) == "Niño · 5 €") }

    @Test func `other bytes are Windows-1252`() {
        #expect(decodeText([0x80, 0x20, 0xE9, 0x96, 0x41]) == "€ é–A")
        #expect(decodeText([0x81, 0xFF]) == "\u{FFFD}ÿ")
    }

    @Test func `UTF-16 with a mark becomes UTF-8`() {
        let text = "Niño,5\n😀"
        var little: [UInt8] = [0xFF, 0xFE]
        var big: [UInt8] = [0xFE, 0xFF]
        for unit in text.utf16 {
            little += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            big += [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        }
        #expect(withoutUTF16(little) == Array(text.utf8))
        #expect(withoutUTF16(big) == Array(text.utf8))
        #expect(withoutUTF16([0xFF, 0xFE]) == [])
        #expect(withoutUTF16([0xFF, 0xFE, 0x41]) == [])
        #expect(withoutUTF16(Array("plain".utf8)) == Array("plain".utf8))
    }
}
