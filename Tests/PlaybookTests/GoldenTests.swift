import TestSupport
import Testing

@testable import Playbook

struct GoldenTests {
    @Test(arguments: Story.all)
    func `a story's plan is the one that was agreed on`(_ story: Story) throws {
        let path = "Tests/PlaybookTests/Golden/\(story.name).json"
        #expect(try Golden.compare(story.plan.canonicalText, with: path) == .same, "make golden writes it anew")
    }
}
