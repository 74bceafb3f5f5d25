import { type Sheet } from '#sheets';
import { type Marks } from '#outline';
import { type PlanDocument } from './plan-document.ts';

/** Reads what people hand in: the one door for files that nobody has looked at yet. */
export abstract class FileReader {
  /**
   * @throws {Rejection} `document-too-large`, `document-empty`, `document-scanned`, `document-password`,
   * `document-damaged`, `document-too-complex`, `document-kind-refused`, `document-binary`, `document-encoding-unknown`,
   * `files-waiting`
   */
  abstract readPlan(bytes: Uint8Array): Promise<PlanDocument>;

  /**
   * What is recognised within a text that was made of a document before.
   * @throws {Rejection} `document-too-complex`, `files-waiting`
   */
  abstract readMarks(text: string): Promise<Marks>;

  /**
   * @param name of the file, for the sentence of a refusal
   * @throws {Rejection} `sheet-empty`, `sheet-too-large`, `sheet-unreadable`, `files-waiting`
   */
  abstract readSheet(bytes: Uint8Array, name: string): Promise<Sheet>;
}
