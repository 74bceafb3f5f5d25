import { TextDecoder } from 'node:util';
import { Rejection } from '#contract';
import { type Content } from './content.ts';
import { officeTypeOf } from './office-type.ts';

/** By how it begins; text and the many formats inside a ZIP or OLE container are looked at more closely. */
const BEGINNINGS: readonly (readonly [bytes: string, type: string])[] = [
  ['255044462d', 'application/pdf'],
  ['ffd8ff', 'image/jpeg'],
  ['89504e470d0a1a0a', 'image/png'],
];

/** What it is by its content alone; null: none of the types that are kept. */
export async function mediaTypeOf(content: Content): Promise<string | null> {
  const beginning = Buffer.from(await content.read(0, 8)).toString('hex');
  const known = BEGINNINGS.find(([bytes]) => beginning.startsWith(bytes));
  return known?.[1] ?? (await officeTypeOf(content)) ?? ((await isText(content)) ? TEXT : null);
}

/** @throws {Rejection} `evidence-type-refused` */
export async function allowedTypeOf(content: Content, name: string): Promise<string> {
  const type = await mediaTypeOf(content);
  if (type !== null) return type;
  throw new Rejection('evidence-type-refused', { name });
}

const TEXT = 'text/plain';
const CHUNK = 64 * 1024;

/** What our offices write text in: UTF-8, or GB18030 with all that came before it. No text has a NUL. */
async function isText(content: Content): Promise<boolean> {
  let decoders = ['utf-8', 'gb18030'].map((label) => new TextDecoder(label, { fatal: true }));
  for (let from = 0; from < content.size; from += CHUNK) {
    const bytes = await content.read(from, CHUNK);
    if (bytes.includes(0)) return false;
    decoders = decoders.filter((decoder) => canDecode(decoder, bytes));
    if (decoders.length === 0) return false;
  }
  return decoders.some((decoder) => canDecode(decoder));
}

/** Without bytes: whether it may end here. */
function canDecode(decoder: TextDecoder, bytes?: Uint8Array): boolean {
  try {
    decoder.decode(bytes, { stream: bytes !== undefined });
    return true;
  } catch {
    return false;
  }
}
