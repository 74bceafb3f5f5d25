import { type Part } from '#zip';
import { partsWithin } from '../limits.ts';
import { parseXml, type XmlElement } from '../xml.ts';

const OFD: Readonly<Record<string, string>> = {
  'http://www.ofdspec.org/2016': 'ofd',
  'http://www.ofdspec.org': 'ofd',
};

/** The XML files of an OFD file, found as they name one another. */
export class OfdPackage {
  private constructor(private readonly files: ReadonlyMap<string, Part>) {}

  /** @throws {Rejection} `document-damaged`, `document-too-complex`, `document-password` */
  static async open(bytes: Uint8Array): Promise<OfdPackage> {
    const parts = await partsWithin(bytes, (name) => /\.xml$/i.test(name));
    return new OfdPackage(new Map(parts.map((part) => [part.name.toLowerCase(), part])));
  }

  /** The file at a place; undefined where there is none. @throws {Rejection} `document-damaged`, `document-too-complex` */
  read(path: string): XmlElement | undefined {
    const part = this.files.get(path.toLowerCase());
    return part && parseXml(part.bytes, OFD);
  }
}

/** Where a place named within a file is: from the root where it begins with a stroke, else beside that file. */
export function resolved(from: string, named: string): string {
  const path = named.trim();
  if (path.startsWith('/')) return path.slice(1);
  const folders = from.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.') folders.push(step);
  }
  return folders.join('/');
}
