import { type Outline, readOutline } from '#outline';
import { type DocumentKind, type DocumentText } from './document-text.ts';
import { readDocument } from './read-document.ts';

/** A plan's document, read. What its file made doubtful stands first among the outline's warnings. */
export type PlanDocument = Pick<DocumentText, 'kind' | 'text' | 'places'> & {
  /** Spans are those of `text`. */
  readonly outline: Outline;
};

/** @throws {Rejection} as `readDocument` */
export async function readPlanDocument(bytes: Uint8Array): Promise<PlanDocument> {
  const { warnings, ...document } = await readDocument(bytes);
  const outline = readOutline(document.text);
  return { ...document, outline: { ...outline, warnings: [...warnings, ...outline.warnings] } };
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** The media type of each kind. */
export const MEDIA_TYPES: Readonly<Record<DocumentKind, string>> = {
  text: 'text/plain',
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  doc: 'application/msword',
  pdf: 'application/pdf',
  ofd: 'application/ofd',
};
