/** Ids end in a running number; padded, they sort as the document runs: t2 before t10. */
export const inDocumentOrder = (id: string): string =>
  id.replace(/\d+/g, (digits) => digits.padStart(6, '0'));
