import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { Rejection } from '#kernel';
import { MAX_PARTS, MAX_UNPACKED, tooLarge, unreadable } from './limits.ts';

const inflate = promisify(inflateRaw);

/** One file of an archive. */
export type Part = { readonly name: string; readonly bytes: Uint8Array };

type Entry = { readonly name: string; readonly method: number; readonly size: number } & {
  readonly packed: Uint8Array;
};

const END = Buffer.from('PK\x05\x06', 'latin1');
const END_LENGTH = 22;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const DEFLATED = 8;

/**
 * The XML files of a zip archive (APPNOTE 6.3.10 §4.3), unpacked. What it says of its sizes is checked before anything
 * is unpacked, and held to while unpacking, so that a bomb costs nothing. No ZIP64: a table of 5 MB needs none.
 * @throws {Rejection} `sheet-too-large`, `sheet-unreadable`
 */
export async function xmlParts(archive: Uint8Array): Promise<readonly Part[]> {
  const entries = entriesOf(Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength));
  const wanted = entries.filter(({ name }) => /\.xml(\.rels)?$/i.test(name));
  if (wanted.reduce((sum, { size }) => sum + size, 0) > MAX_UNPACKED) {
    throw tooLarge(`表格解开后超过 ${MAX_UNPACKED / 1024 / 1024} MB，请拆分后再导入`);
  }
  const parts: Part[] = [];
  for (const entry of wanted) parts.push({ name: entry.name, bytes: await unpack(entry) });
  return parts;
}

async function unpack({ method, size, packed }: Entry): Promise<Uint8Array> {
  if (method === 0 && packed.length === size) return packed;
  if (method !== DEFLATED) throw broken();
  if (size === 0) return new Uint8Array();
  const bytes = await inflate(packed, { maxOutputLength: size }).catch(() => undefined);
  if (bytes?.length !== size) throw broken();
  return bytes;
}

function entriesOf(archive: Buffer): readonly Entry[] {
  try {
    const end = archive.lastIndexOf(END, archive.length - END_LENGTH);
    if (end < 0) throw broken();
    const count = archive.readUInt16LE(end + 10);
    if (count > MAX_PARTS) throw tooLarge('表格文件里的部件太多，请另存为 .xlsx 再导入');
    const entries: Entry[] = [];
    let at = archive.readUInt32LE(end + 16);
    for (let n = 0; n < count; n++) {
      if (archive.readUInt32LE(at) !== ENTRY) throw broken();
      entries.push(entryAt(archive, at));
      const lengths = [28, 30, 32].map((field) => archive.readUInt16LE(at + field));
      at += lengths.reduce((sum, length) => sum + length, 46);
    }
    return entries;
  } catch (error) {
    throw error instanceof Rejection ? error : broken();
  }
}

function entryAt(archive: Buffer, at: number): Entry {
  const nameLength = archive.readUInt16LE(at + 28);
  const packedSize = archive.readUInt32LE(at + 20);
  const local = archive.readUInt32LE(at + 42);
  if (archive.readUInt32LE(local) !== LOCAL) throw broken();
  const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  if (from + packedSize > archive.length) throw broken();
  return {
    name: archive.toString('utf8', at + 46, at + 46 + nameLength),
    method: archive.readUInt16LE(at + 10),
    size: archive.readUInt32LE(at + 24),
    packed: archive.subarray(from, from + packedSize),
  };
}

const broken = (): Error => unreadable('表格文件已损坏或不完整，请重新另存为 .xlsx 再导入');

/** An archive of those files, not packed, as the reader of tables takes it: it then meets nothing that was not checked. */
export function archiveOf(parts: readonly Part[]): ArrayBuffer {
  const [files, index]: [Uint8Array[], Uint8Array[]] = [[], []];
  let at = 0;
  for (const { name, bytes } of parts) {
    const label = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(LOCAL, 0);
    local.writeUInt32LE(bytes.length, 18);
    local.writeUInt32LE(bytes.length, 22);
    local.writeUInt16LE(label.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(ENTRY, 0);
    local.copy(entry, 20, 18, 28);
    entry.writeUInt32LE(at, 42);
    files.push(local, label, bytes);
    index.push(entry, label);
    at += 30 + label.length + bytes.length;
  }
  const end = Buffer.alloc(END_LENGTH);
  END.copy(end);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(index).length, 12);
  end.writeUInt32LE(at, 16);
  return Uint8Array.from(Buffer.concat([...files, ...index, end])).buffer;
}
