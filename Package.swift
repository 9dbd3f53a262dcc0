// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors in our own targets; dependencies are not affected.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// A module of the house and what it may import. `scripts/check-imports` holds these lists to docs/architecture.md.
func room(
    _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [], resources: [Resource] = []
) -> Target {
    .target(name: name, dependencies: dependencies, exclude: exclude, resources: resources, swiftSettings: strict)
}

/// Fixtures and golden files are read from the source tree, so they are no resources of a bundle.
func tests(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.target(name: name), "TestSupport"] + dependencies, exclude: exclude,
        swiftSettings: strict)
}

let package = Package(
    name: "Reprieve",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "reprieve", targets: ["reprieve"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    ],
    targets: [
        room("Scan"),
        room("CaseModel", ["Scan"]),
        // The YAML is what people write; `make rules` compiles it into Sources/Host/Shipped/rulebook, which ships.
        room("Rulebook", ["CaseModel", .product(name: "Yams", package: "Yams")], exclude: ["Data"]),
        room("Intake", ["CaseModel", "Scan"]),
        room("BillAudit", ["CaseModel", "Rulebook"]),
        room("Playbook", ["CaseModel", "Rulebook", "BillAudit"]),
        room(
            "Correspondence",
            ["CaseModel", "Rulebook", "BillAudit", "Playbook", .product(name: "Mustache", package: "swift-mustache")]),
        room("Casework", ["CaseModel", "Scan", "Rulebook", "Intake", "BillAudit", "Playbook", "Correspondence"]),
        .systemLibrary(
            name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"]), .brew(["libsodium"])]),
        room(
            "Host", ["CaseModel", "Casework", "CSodium", .product(name: "Subprocess", package: "swift-subprocess")],
            resources: [.copy("Shipped")]),
        room("CaseStore", ["CaseModel", "Casework", "Host", .product(name: "GRDB", package: "GRDB.swift")]),
        room(
            "ReprieveWeb",
            [
                "CaseModel", "Rulebook", "BillAudit", "Playbook", "Correspondence", "Casework",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "Mustache", package: "swift-mustache"),
            ]),
        .executableTarget(
            name: "reprieve",
            dependencies: [
                "Scan", "CaseModel", "Rulebook", "Intake", "BillAudit", "Playbook", "Correspondence", "Casework",
                "Host",
                "CaseStore", "ReprieveWeb", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "make-rulebook", dependencies: ["CaseModel", "Rulebook", "Host"], swiftSettings: strict),
        // Killed again and again by the tests of the store.
        .executableTarget(
            name: "StoreHammer", dependencies: ["CaseModel", "Casework", "Host", "CaseStore"], swiftSettings: strict),
        // Walks random case histories, many of them, in a release build (`make check-deep`).
        .executableTarget(name: "walk", dependencies: ["TestSupport"], swiftSettings: strict),
        room(
            "TestSupport",
            ["CaseModel", "Rulebook", "Intake", "BillAudit", "Playbook", "Correspondence", "Casework", "Host"]),
        tests("Scan"),
        tests("CaseModel", ["Scan"], exclude: ["Fixtures"]),
        tests("Rulebook", ["CaseModel", "Host"], exclude: ["Broken"]),
        tests("Intake", ["CaseModel", "Scan", "Host"], exclude: ["Fixtures"]),
        tests("BillAudit", ["CaseModel", "Rulebook", "Intake"]),
        tests("Playbook", ["CaseModel", "Rulebook", "BillAudit"], exclude: ["Golden"]),
        tests(
            "Correspondence", ["CaseModel", "Rulebook", "BillAudit", "Playbook", "Host"], exclude: ["Golden"]),
        tests("Host", ["CaseModel"]),
        tests(
            "CaseStore",
            ["CaseModel", "Casework", "Host", "StoreHammer", .product(name: "GRDB", package: "GRDB.swift")],
            exclude: ["Fixtures"]),
        tests(
            "Casework",
            [
                "CaseModel", "Rulebook", "Intake", "BillAudit", "Playbook", "Correspondence", "CaseStore",
            ]),
        tests(
            "ReprieveWeb",
            [
                "CaseModel", "Rulebook", "Playbook", "Correspondence", "Casework",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
            ]),
        .testTarget(
            name: "CommandLineTests", dependencies: ["reprieve", "TestSupport", "CaseModel"],
            exclude: ["Fixtures"], swiftSettings: strict),
    ]
)

// The benchmarks join only when asked for (`make bench`), so that everyday builds stay small.
if Context.environment["REPRIEVE_BENCH"] != nil {
    package.targets.append(
        .executableTarget(
            name: "Benchmarks", dependencies: ["CaseModel", "Rulebook", "Playbook"], path: "Benchmarks",
            swiftSettings: strict))
}
