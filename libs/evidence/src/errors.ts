/** The store is full or fails. Nothing was kept; it may be tried again. */
export class EvidenceUnavailable extends Error {
  override readonly name = 'EvidenceUnavailable';
}
