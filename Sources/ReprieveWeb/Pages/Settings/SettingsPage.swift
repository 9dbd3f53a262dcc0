import CaseModel
import Casework
import Correspondence
import HTTPTypes
import Hummingbird

/// What is stored, where, and how do I get it out?
enum SettingsPage {
    static func show(_ sitting: Sitting, _: WebApp.Context) async throws -> Response { page(sitting, []) }

    private static func page(_ sitting: Sitting, _ problems: [FormProblem]) -> Response {
        let words = sitting.speech
        let theme = sitting.state.settings.theme ?? "auto"
        return sitting.page(
            .settings, title: words("nav.settings"), nav: .settings,
            [
                "isEnglish": sitting.language == .english, "isSpanish": sitting.language == .spanish,
                "themes": ["auto", "light", "dark"].map { name -> Fields in
                    ["value": name, "label": words("theme.\(name)"), "chosen": name == theme]
                },
                "lastBackup": sitting.state.settings.lastBackupOn.map {
                    words("settings.lastBackup", ["day": words.day($0)])
                } ?? words("settings.neverBackup"),
                "folder": sitting.app.ports.folder,
                "counts": words(
                    "settings.counts",
                    [
                        "papers": String(sitting.state.papers.count), "letters": String(sitting.state.letters.count),
                        "entries": String(sitting.state.head.sequence),
                    ]),
            ], errors: problems)
    }

    // MARK: How it looks

    static func language(_ sitting: Sitting, _: WebApp.Context, _ form: FormValues) async throws -> Response {
        let chosen = Language(rawValue: form["language"]) ?? .english
        _ = try sitting.desk.changeSettings { $0.language = chosen.rawValue }
        return .see(LocalPath.safe(form["back"]))
    }

    static func theme(_ sitting: Sitting, _: WebApp.Context, _ form: FormValues) async throws -> Response {
        let theme = ["light", "dark"].contains(form["theme"]) ? form["theme"] : nil
        _ = try sitting.desk.changeSettings { $0.theme = theme }
        return .see("/settings")
    }

    static func amounts(_ sitting: Sitting, _: WebApp.Context, _ form: FormValues) async throws -> Response {
        _ = try sitting.desk.changeSettings { $0.hidesAmounts = $0.hidesAmounts == true ? nil : true }
        return .see(LocalPath.safe(form["back"]))
    }

    // MARK: Getting it out

    /// Makes a backup where the person looks for saved files, and says where it is.
    static func backup(_ sitting: Sitting, _: WebApp.Context, _ form: FormValues) async throws -> Response {
        if sitting.isSample { return page(sitting, [FormProblem(key: "error.sample")]) }
        if let problem = unfit(form, "passphrase", "again") { return page(sitting, [problem]) }
        let folders = sitting.app.ports.folders
        let path = folders.freshFile("reprieve-\(sitting.today.iso)", ending: "reprieve-backup")
        do {
            let made = try sitting.app.ports.backups.backup(to: path, passphrase: Array(form["passphrase"].utf8))
            _ = try sitting.desk.changeSettings { $0.lastBackupOn = sitting.today }
            return notice(
                sitting, "backup.done",
                ["papers": String(made.papers), "entries": String(made.entries)], code: path)
        } catch let error as BackupError {
            return page(sitting, [problem(error, field: "passphrase")])
        }
    }

    /// Checks or opens a backup that was handed over.
    static func restore(_ sitting: Sitting, _: WebApp.Context, _ form: FormValues) async throws -> Response {
        if sitting.isSample { return page(sitting, [FormProblem(key: "error.sample")]) }
        guard let file = form.files.first(where: { $0.field == "backup" && !$0.bytes.isEmpty }) else {
            return page(sitting, [FormProblem(field: "backupfile", key: "error.noFile")])
        }
        let passphrase = Array(form["passphrase"].utf8)
        do {
            let path = try sitting.app.ports.folders.keepForAMoment(file.bytes)
            defer { sitting.app.ports.folders.forget(path) }
            if form["do"] == "restore" {
                let found = try sitting.app.ports.backups.restore(path, passphrase: passphrase, replacing: true)
                return notice(
                    sitting, "restore.done", ["papers": String(found.papers), "entries": String(found.entries)])
            }
            let found = try sitting.app.ports.backups.check(path, passphrase: passphrase)
            return notice(
                sitting, "restore.checked", ["papers": String(found.papers), "entries": String(found.entries)])
        } catch let error as BackupError {
            return page(sitting, [problem(error, field: "restorepass")])
        } catch is FolderError {
            return page(sitting, [FormProblem(key: "error.cannotWrite")])
        }
    }

    static func export(_ sitting: Sitting, _: WebApp.Context, _: FormValues) async throws -> Response {
        let folder = "\(sitting.app.ports.folders.usualPlace)/reprieve-export-\(sitting.today.iso)"
        do {
            let written = try sitting.app.ports.folders.write(
                try sitting.desk.export(words: ExportWords(sitting.speech)), toFreshFolder: folder)
            return notice(sitting, "export.done", [:], code: written)
        } catch is FolderError {
            return page(sitting, [FormProblem(key: "error.cannotWrite")])
        }
    }

    static func caseFile(_ sitting: Sitting, _: WebApp.Context) async throws -> Response {
        .bytes(Array(sitting.file.canonicalText.utf8), type: "application/json", savedAs: "case.json")
    }

    static func verify(_ sitting: Sitting, _: WebApp.Context, _: FormValues) async throws -> Response {
        let verdict = try sitting.desk.verify()
        let key = verdict.problems.isEmpty ? "verify.good" : "verify.bad"
        return notice(
            sitting, key, ["entries": String(verdict.entries), "papers": String(verdict.originals)],
            more: verdict.problems)
    }

    /// Seals the records. The app has nothing to show after it.
    static func lock(_ sitting: Sitting, _: WebApp.Context, _ form: FormValues) async throws -> Response {
        if sitting.isSample { return page(sitting, [FormProblem(key: "error.sample")]) }
        if let problem = unfit(form, "lockpass", "lockagain") { return page(sitting, [problem]) }
        do {
            let left = try sitting.app.ports.backups.lock(passphrase: Array(form["passphrase"].utf8))
            return notice(
                sitting, left.isEmpty ? "lock.done" : "lock.left", [:], code: "reprieve open", more: left,
                leadsOn: false)
        } catch {
            return page(sitting, [problem(error, field: "lockpass")])
        }
    }

    /// What is wrong with a passphrase that was typed twice.
    private static func unfit(_ form: FormValues, _ field: String, _ again: String) -> FormProblem? {
        guard form["passphrase"] == form["again"] else {
            return FormProblem(field: again, key: "error.passphrasesDiffer")
        }
        guard form["passphrase"].isEmpty || form["passphrase"].count >= 8 else {
            return FormProblem(field: field, key: "error.shortPassphrase")
        }
        return nil
    }

    static func erase(_ sitting: Sitting, _: WebApp.Context, _ form: FormValues) async throws -> Response {
        if sitting.isSample { return page(sitting, [FormProblem(key: "error.sample")]) }
        guard form["word"].trimmed == "ERASE" else {
            return page(sitting, [FormProblem(field: "word", key: "error.eraseWord")])
        }
        do {
            let left = try sitting.app.ports.backups.erase()
            return notice(sitting, left.isEmpty ? "erase.done" : "erase.left", [:], more: left, leadsOn: false)
        } catch {
            return page(sitting, [problem(error, field: nil)])
        }
    }

    // MARK: Answers

    private static func notice(
        _ sitting: Sitting, _ key: String, _ values: [String: String], code: String? = nil, more: [String] = [],
        leadsOn: Bool = true
    ) -> Response {
        sitting.page(
            .notice, title: sitting.words("\(key).title"), nav: .settings,
            [
                "paragraphs": [["text": sitting.words("\(key).text", values)]] + more.map { ["text": $0] },
                "code": code as Any, "links": leadsOn ? [["href": "/", "label": sitting.words("nav.today")]] : [],
            ])
    }

    private static func problem(_ error: BackupError, field: String?) -> FormProblem {
        switch error {
        case .wrongPassphrase: FormProblem(field: field, key: "error.wrongPassphrase")
        case .notABackup: FormProblem(field: "backupfile", key: "error.notABackup")
        case .damaged: FormProblem(field: "backupfile", key: "error.damagedBackup")
        case .newerVersion: FormProblem(field: "backupfile", key: "error.newerBackup")
        case .emptyPassphrase: FormProblem(field: field, key: "error.emptyPassphrase")
        case .wouldReplace: FormProblem(key: "error.wouldReplace")
        case .missing, .cannotRead: FormProblem(key: "error.cannotRead")
        case .cannotWrite: FormProblem(key: "error.cannotWrite")
        case .store: FormProblem(key: "error.store")
        }
    }
}
