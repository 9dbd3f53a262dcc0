/// Spells a text with the letters that headings and labels are compared in: upper case, without accents, with the
/// plain forms of dashes, quotes and ligatures. What has no plain form becomes a space.
func plainLetters(_ text: String) -> String {
    var plain: [UInt8] = []
    plain.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
        let value = scalar.value
        switch value {
        case 0x61...0x7A: plain.append(UInt8(value) - 0x20)
        case 0x20...0x7E: plain.append(UInt8(value))
        case 0xC0...0xFF: plain.append(latinLetters[Int(value) - 0xC0])
        case 0x2010...0x2015, 0x2212, 0xFE63, 0xFF0D: plain.append(UInt8(ascii: "-"))
        case 0x2018, 0x2019, 0x00B4: plain.append(UInt8(ascii: "'"))
        case 0xFB00: plain += Array("FF".utf8)
        case 0xFB01: plain += Array("FI".utf8)
        case 0xFB02: plain += Array("FL".utf8)
        case 0x00BA, 0x00B0: plain.append(UInt8(ascii: "O"))
        default: plain.append(UInt8(ascii: " "))
        }
    }
    return String(decoding: plain, as: UTF8.self)
}

/// The plain letter of each letter from À to ÿ; the two signs among them become spaces.
private let latinLetters = Array("AAAAAAACEEEEIIIIDNOOOOO OUUUUYTSAAAAAAACEEEEIIIIDNOOOOO OUUUUYTY".utf8)

/// The words of a plain text that labels are made of: runs of letters and digits, and `#` by itself. An apostrophe
/// joins: `PATIENT'S` is one word.
func labelWords(_ plain: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    func close() {
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word.removeAll(keepingCapacity: true)
    }
    for byte in plain.utf8 {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): word.append(byte)
        case UInt8(ascii: "'"): continue
        case UInt8(ascii: "#"):
            close()
            words.append("#")
        default: close()
        }
    }
    close()
    return words
}
