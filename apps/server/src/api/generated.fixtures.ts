import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../../..');

/** The same of a section of a page, between two marks. */
export function expectGeneratedSection(path: string, section: string, text: string): void {
  const page = readFileSync(join(root, path), 'utf8');
  const [mark, end] = [`<!-- ${section} -->\n`, `<!-- end of ${section} -->\n`];
  const [before, rest = ''] = page.split(mark);
  expectGenerated(path, `${before}${mark}${text}${end}${rest.split(end)[1]}`);
}

/** A file that a program wrote: holds what it should, or is written anew where `npm run contract` asks for it. */
export function expectGenerated(path: string, text: string): void {
  const file = join(root, path);
  if (process.env['DUBAN_WRITE_CONTRACT'] === '1') writeFileSync(file, text);
  const isFresh = readFileSync(file, 'utf8') === text;
  expect(isFresh ? '' : `${path} is old: npm run contract`).toBe('');
}
