import { type Part } from './zip-parts.ts';

const textOf = ({ bytes }: Part): string => Buffer.from(bytes).toString('utf8');

const attribute = (tag: string, name: RegExp): string | undefined =>
  new RegExp(`\\s${name.source}=(?:"([^"]*)"|'([^']*)')`).exec(tag)?.slice(1).find(Boolean);

const tagsOf = (text: string, name: string): readonly string[] =>
  text.match(new RegExp(`<(?:\\w+:)?${name}\\s[^<>]*>`, 'g')) ?? [];

/** The XML of the sheet that stands first in the workbook; empty when the parts do not tell which it is. */
export function firstSheet(parts: readonly Part[]): string {
  const part = (name: string): string => {
    const found = parts.find((one) => one.name === name);
    return found ? textOf(found) : '';
  };
  const [sheet = ''] = tagsOf(part('xl/workbook.xml'), 'sheet');
  const id = attribute(sheet, /\w+:id/);
  const links = tagsOf(part('xl/_rels/workbook.xml.rels'), 'Relationship');
  const link = links.find((one) => id !== undefined && attribute(one, /Id/) === id) ?? '';
  const target = attribute(link, /Target/) ?? '';
  return part(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
}
