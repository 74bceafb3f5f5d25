import { zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));

/** A part of a Word file, its names in the usual namespaces. */
const part = (name: string, content: string, w = W): Uint8Array =>
  bytesOf(`<?xml version="1.0"?><w:${name} xmlns:w="${w}" xmlns:mc="${MC}">${content}</w:${name}>`);

const relationships = (targets: Readonly<Record<string, string>>): Uint8Array => {
  const all = Object.entries(targets).map(
    ([type, target], at) =>
      `<Relationship Id="r${at}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return bytesOf(`<Relationships xmlns="${PACKAGE}">${all.join('')}</Relationships>`);
};

/** A Word file by the XML of its parts, without what is not needed to read it. */
export function wordFile(
  body: string,
  {
    w,
    ...parts
  }: {
    readonly numbering?: string;
    readonly styles?: string;
    readonly footnotes?: string;
    readonly comments?: string;
    /** Namespace; default: the transitional one. */
    readonly w?: string;
  } = {},
  more: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array {
  const named = Object.entries(parts);
  return zipSync({
    '_rels/.rels': relationships({ officeDocument: 'word/document.xml' }),
    'word/_rels/document.xml.rels': relationships(
      Object.fromEntries(named.map(([name]) => [name, `${name}.xml`])),
    ),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`, w),
    ...Object.fromEntries(named.map(([name, xml]) => [`word/${name}.xml`, part(name, xml, w)])),
    ...more,
  });
}

export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

export const p = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`;

/** Properties of a paragraph that stands in a list. */
export const inList = (list: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;

export const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

export const abstractList = (id: number, ...levels: readonly string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;

export const list = (id: number, abstract: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`;

export const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<w:p') ? content : p(content)}</w:tc>`;

export const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

export const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
