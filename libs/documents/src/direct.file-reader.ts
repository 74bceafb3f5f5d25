import { type Marks, readMarks } from '#outline';
import { readSheet, type Sheet } from '#sheets';
import { FileReader } from './file-reader.port.ts';
import { type PlanDocument, readPlanDocument } from './plan-document.ts';

/** Reads in the thread that asks, without a limit of time: for a process that serves one person, and for specs. */
export class DirectFileReader extends FileReader {
  readPlan(bytes: Uint8Array): Promise<PlanDocument> {
    return readPlanDocument(bytes);
  }

  readMarks(text: string): Promise<Marks> {
    return Promise.resolve(readMarks(text));
  }

  readSheet(bytes: Uint8Array, name: string): Promise<Sheet> {
    return readSheet(bytes, name);
  }
}
