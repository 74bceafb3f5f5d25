import { fromBufferPromise } from 'yauzl';
import { type Content } from './content.ts';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
/** Office Open XML: the folder its main part stands in. */
const PARTS: readonly (readonly [folder: string, type: string])[] = [
  ['word/', `${OFFICE}.wordprocessingml.document`],
  ['xl/', `${OFFICE}.spreadsheetml.sheet`],
  ['ppt/', `${OFFICE}.presentationml.presentation`],
];
/** The older binary formats (and WPS): the name of the main stream, UTF-16 in the container's directory. */
const STREAMS: readonly (readonly [stream: string, type: string])[] = [
  ['WordDocument', 'application/msword'],
  ['Workbook', 'application/vnd.ms-excel'],
  ['PowerPoint Document', 'application/vnd.ms-powerpoint'],
];

const ZIP = '504b0304';
const OLE = 'd0cf11e0a1b11ae1';

/** Word, Excel or PowerPoint, old or new; null: neither, or one with macros in the new form. */
export async function officeTypeOf(content: Content): Promise<string | null> {
  const beginning = Buffer.from(await content.read(0, 8)).toString('hex');
  if (beginning === OLE) return olderTypeOf(content);
  if (!beginning.startsWith(ZIP)) return null;
  const names = await namesInZip(content);
  const isOffice = names.includes('[Content_Types].xml');
  if (!isOffice || names.some((name) => name.endsWith('vbaProject.bin'))) return null;
  return PARTS.find(([folder]) => names.some((name) => name.startsWith(folder)))?.[1] ?? null;
}

async function olderTypeOf({ size, read }: Content): Promise<string | null> {
  const bytes = Buffer.from(await read(0, size));
  return STREAMS.find(([name]) => bytes.includes(Buffer.from(name, 'utf16le')))?.[1] ?? null;
}

/** The files that the directory at the end of a ZIP lists; none when it is damaged. Nothing is unpacked. */
async function namesInZip({ size, read }: Content): Promise<readonly string[]> {
  const bytes = Buffer.from(await read(0, size));
  try {
    const zip = await fromBufferPromise(bytes);
    const names: string[] = [];
    for await (const { fileName } of zip.eachEntry()) names.push(fileName);
    return names;
  } catch {
    return [];
  }
}
