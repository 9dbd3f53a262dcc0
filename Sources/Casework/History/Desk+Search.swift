import CaseModel

extension Desk {
    /// Finds words, amounts and account numbers, the best hit first.
    public func search(_ text: String, limit: Int = 50) throws(CaseworkError) -> [SearchHit] {
        do { return try store.search(text, limit: limit) } catch { throw .store(error) }
    }

    /// Checks the journal, the originals and the records.
    public func verify() throws(CaseworkError) -> StoreVerdict {
        do { return try store.verify() } catch { throw .store(error) }
    }

    /// The original of a paper, exactly as it was handed over.
    public func original(of id: PaperRecord.ID) throws(CaseworkError) -> (paper: PaperRecord, bytes: [UInt8]) {
        guard let paper = try state().papers.first(where: { $0.id == id }) else { throw .unknown(id: id.text) }
        do {
            guard let bytes = try store.original(paper.sha256) else {
                throw CaseworkError.store(.damaged(what: "The original of \(id.text) is missing."))
            }
            return (paper, bytes)
        } catch let error as CaseworkError {
            throw error
        } catch let error as StoreError {
            throw .store(error)
        } catch {
            throw .unknown(id: id.text)
        }
    }
}
