import { Parser } from 'saxen';
import { damaged, MAX_DEPTH, MAX_ELEMENTS, tooComplex } from './limits.ts';

/** An element with its attributes, under the prefixes that `parseXml` was given. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
};

type Growing = XmlElement & { readonly children: (XmlElement | string)[] };

/**
 * The root element of an XML text. Entities other than those of XML itself stay as they are; nothing is ever fetched.
 * @param prefixes which prefix the names of a namespace have in the result, whatever the text calls it
 * @throws {Rejection} `document-damaged` (a document type declaration is refused, too), `document-too-complex`
 */
export function parseXml(
  bytes: Uint8Array,
  prefixes: Readonly<Record<string, string>>,
): XmlElement {
  const root: Growing = { name: '', attributes: {}, children: [] };
  const open: Growing[] = [root];
  let elements = 0;
  const add = (text: string): void => void open.at(-1)?.children.push(text);
  const parser = new Parser()
    .ns(prefixes)
    .on('openTag', (name, attributes, decode) => {
      elements++;
      if (open.length > MAX_DEPTH || elements > MAX_ELEMENTS) throw tooComplex();
      const element: Growing = { name, attributes: decoded(attributes(), decode), children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    })
    .on('closeTag', () => void open.pop())
    .on('text', (text, decode) => add(text.includes('&') ? decode(text) : text))
    .on('cdata', add)
    .on('attention', (text) => {
      if (/^<!DOCTYPE/i.test(text)) throw damaged();
    })
    .on('error', (error) => {
      throw error;
    });
  try {
    parser.parse(textOf(bytes));
  } catch (error) {
    throw error instanceof Error && error.name === 'Rejection' ? error : damaged();
  }
  const [top] = root.children.filter(isElement);
  if (!top) throw damaged();
  return top;
}

/** XML is UTF-8 unless it begins with the mark of UTF-16. */
function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

function decoded(
  attributes: Record<string, string>,
  decode: (text: string) => string,
): Record<string, string> {
  for (const [name, value] of Object.entries(attributes)) {
    if (value.includes('&')) attributes[name] = decode(value);
  }
  return attributes;
}

export const isElement = (node: XmlElement | string): node is XmlElement =>
  typeof node !== 'string';

export const elementsOf = ({ children }: XmlElement): readonly XmlElement[] =>
  children.filter(isElement);

export const all = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element ? elementsOf(element).filter((child) => child.name === name) : [];

/** The first child of that name, and so on down. */
export function child(
  element: XmlElement | undefined,
  ...names: readonly string[]
): XmlElement | undefined {
  let found = element;
  for (const name of names) {
    found = found?.children.filter(isElement).find((one) => one.name === name);
  }
  return found;
}
