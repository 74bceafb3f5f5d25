import { type DocumentText } from '../document-text.ts';
import { textOfPages } from '../layout/text-of-pages.ts';
import { openPages } from './open-pages.ts';

/**
 * The text of an OFD file in the order in which it is read.
 * @throws {Rejection} `document-damaged`, `document-too-complex`, `document-password`, `document-scanned`
 */
export const readOfd = async (bytes: Uint8Array): Promise<DocumentText> => ({
  kind: 'ofd',
  ...textOfPages(await openPages(bytes)),
});
