import { type Part } from '#zip';
import { damaged, partsWithin } from '../limits.ts';
import { all, parseXml, type XmlElement } from '../xml.ts';
import { RELATIONSHIPS, WORD } from './names.ts';

/** What of a Word file is read. */
export type WordParts = {
  readonly document: XmlElement;
  readonly numbering: XmlElement | undefined;
  readonly styles: XmlElement | undefined;
  readonly footnotes: XmlElement | undefined;
  readonly endnotes: XmlElement | undefined;
  readonly comments: XmlElement | undefined;
};

const WANTED = /^(?:_rels\/\.rels|word\/(?:_rels\/)?[^/]+\.xml(?:\.rels)?)$/i;

/**
 * The parts of a Word file, found as it names them. Programs in it are never looked at.
 * @throws {Rejection} `document-damaged`, `document-too-complex`, `document-password`
 */
export async function wordParts(bytes: Uint8Array): Promise<WordParts> {
  const files = new Map<string, Part>();
  for (const part of await partsWithin(bytes, (name) => WANTED.test(name))) {
    files.set(part.name.toLowerCase(), part);
  }
  const main = targetsIn(files, '').get('officeDocument') ?? 'word/document.xml';
  const document = elementIn(files, main);
  if (!document) throw damaged();
  const targets = targetsIn(files, main);
  const part = (type: string): XmlElement | undefined => elementIn(files, targets.get(type) ?? '');
  return {
    document,
    numbering: part('numbering'),
    styles: part('styles'),
    footnotes: part('footnotes'),
    endnotes: part('endnotes'),
    comments: part('comments'),
  };
}

type Files = ReadonlyMap<string, Part>;

function elementIn(files: Files, name: string): XmlElement | undefined {
  const part = files.get(name.toLowerCase());
  return part && parseXml(part.bytes, WORD);
}

/** The parts that a part refers to, by the last word of the kind of reference. */
function targetsIn(files: Files, name: string): ReadonlyMap<string, string> {
  const [, folder = '', file = ''] = /^(.*\/)?([^/]*)$/.exec(name) ?? [];
  const part = files.get(`${folder}_rels/${file}.rels`.toLowerCase());
  const targets = new Map<string, string>();
  if (!part) return targets;
  for (const { attributes } of all(parseXml(part.bytes, RELATIONSHIPS), 'rel:Relationship')) {
    const { Type: type = '', Target: target = '' } = attributes;
    const path = target.startsWith('/') ? target.slice(1) : folder + target;
    targets.set(type.slice(type.lastIndexOf('/') + 1), path);
  }
  return targets;
}
