import CaseModel
import Casework
import Correspondence
import Playbook

/// When is what? A line of months for each account with a mark on each date, one headline sentence, and a table with
/// the same numbers. Drawn once for a desk and once for a phone; the stylesheet shows the one that fits.
enum DatePicture {
    private static let widths = [("wide", 720), ("narrow", 320)]
    /// About as wide as a letter of a name is.
    private static let letter = 8

    static func fields(_ dates: [DueDate], _ rows: [Fields], _ sitting: Sitting) -> Fields {
        var order: [Account.ID] = []
        for account in sitting.file.accounts where dates.contains(where: { $0.account == account.id }) {
            order.append(account.id)
        }
        let kinds = Set(dates.map { Shape($0.setBy) })
        var legend = Shape.allCases.filter(kinds.contains).map { shape -> Fields in
            shape.fields(x: 14, y: 14).merging(["text": sitting.words("deadlines.shape.\(shape.rawValue)")]) { $1 }
        }
        if dates.contains(where: \.isPassed) {
            let past = Shape.law.fields(x: 14, y: 14, isPassed: true)
            legend.append(past.merging(["text": sitting.words("deadlines.shape.passed")]) { $1 })
        }
        return [
            "sentence": headline(dates, sitting), "more": more(dates, sitting) as Any, "legend": legend,
            "drawings": widths.map { drawing(dates, order, name: $0.0, width: $0.1, sitting) },
        ]
    }

    /// What the picture says: how many days lie ahead, and which is next.
    private static func headline(_ dates: [DueDate], _ sitting: Sitting) -> String {
        let ahead = dates.filter { !$0.isPassed }
        guard let next = ahead.first else { return sitting.words("deadlines.nothingAhead") }
        let what = next.deadline.map { sitting.speech.say($0.title).text } ?? sitting.words("deadlines.bill")
        let day = sitting.speech.weekday(next.day)
        return count(ahead.count, "deadlines.oneAhead", "deadlines.manyAhead", sitting) + " "
            + sitting.words("deadlines.next", ["day": day, "what": what, "name": sitting.name(of: next.account)])
    }

    /// What else it shows: days of different bills that come together, and days that have passed.
    private static func more(_ dates: [DueDate], _ sitting: Sitting) -> String? {
        var sentences: [String] = []
        if let week = DueDate.fullestWeek(of: dates) {
            let day = sitting.speech.day(week.from)
            sentences.append(sitting.words("deadlines.week", ["day": day, "count": String(week.count)]))
        }
        let missed = dates.count { $0.isPassed }
        if missed > 0 { sentences.append(count(missed, "deadlines.oneMissed", "deadlines.manyMissed", sitting)) }
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }

    private static func count(_ number: Int, _ one: String, _ many: String, _ sitting: Sitting) -> String {
        sitting.words(number == 1 ? one : many, ["count": String(number)])
    }

    private static func drawing(
        _ dates: [DueDate], _ order: [Account.ID], name: String, width: Int, _ sitting: Sitting
    ) -> Fields {
        let entries = dates.map { date in
            DateStrip.Entry(lane: order.firstIndex(of: date.account) ?? 0, day: date.day)
        }
        let strip = DateStrip(entries, lanes: order.count, today: sitting.today, width: width) { month in
            let short = sitting.language.shortMonth(of: month)
            return month.parts.month == 1 ? "\(short) \(month.year)" : short
        }
        let lanes = zip(order, strip.lanes).map { id, lane -> Fields in
            [
                "name": sitting.name(of: id).shortened(to: (width - 16) / letter), "nameY": String(lane.nameY),
                "top": String(lane.top),
            ]
        }
        let marks = zip(dates.indices, strip.marks).map { index, point -> Fields in
            let date = dates[index]
            return Shape(date.setBy).fields(x: point.x, y: point.y, isPassed: date.isPassed)
                .merging(["number": String(index + 1)]) { $1 }
        }
        return [
            "kind": name, "width": String(width), "height": String(strip.height), "lanes": lanes, "marks": marks,
            "months": strip.months.map {
                ["x": String($0.x), "textX": String($0.x + 4), "label": $0.label as Any] as Fields
            },
            "monthY": String(DateStrip.monthY), "todayX": String(strip.todayX),
            "todayAnchor": strip.todayX < 60 ? "start" : strip.todayX > width - 60 ? "end" : "middle",
            "earlier": (strip.earlierX == nil ? nil : "4") as Any,
            "later": strip.laterX.map { _ in String(width - 4) } as Any,
        ]
    }

    /// The form of a mark. It says whether a date can move, so that no color has to.
    enum Shape: String, CaseIterable {
        case court, law, office

        init(_ setter: DaySetter) {
            switch setter {
            case .court: self = .court
            case .law, .denial: self = .law
            case .office, .asked: self = .office
            }
        }

        func fields(x: Int, y: Int, isPassed: Bool = false) -> Fields {
            let isHollow = isPassed || self == .office
            var fields: Fields = [
                "tone": "date-\(rawValue)" + (isPassed ? " date-past" : ""), "textX": String(x), "textY": String(y + 5),
                "textTone": isHollow ? "n" : "n on-\(rawValue)",
            ]
            switch self {
            case .court: fields["diamond"] = "\(x),\(y - 13) \(x + 13),\(y) \(x),\(y + 13) \(x - 13),\(y)"
            case .law: fields["square"] = ["x": String(x - 11), "y": String(y - 11)] as Fields
            case .office: fields["circle"] = ["x": String(x), "y": String(y)] as Fields
            }
            return fields
        }
    }
}

extension String {
    /// At most so many letters, with a mark where some were left out.
    fileprivate func shortened(to most: Int) -> String {
        count <= most ? self : prefix(max(1, most - 1)) + "…"
    }
}
