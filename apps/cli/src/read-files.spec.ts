import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { docxOf, paragraphsOf } from '../../../libs/documents/src/docx/made-docx.fixtures.ts';
import { called, root } from './cli.fixtures.ts';

const folder = mkdtempSync(join(tmpdir(), 'duban-read-'));
const fileOf = (name: string, content: Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};
const text = readFileSync(join(root, 'seeds/tunxi.txt'), 'utf8');
type Read = { readonly places?: readonly object[]; readonly sections: readonly object[] };

describe('a plan that is a Word file', () => {
  let file: string;
  beforeAll(async () => {
    file = fileOf('tunxi.docx', await docxOf(paragraphsOf(text)));
  });

  it('is read like its text, with the places of the file beside it', async () => {
    const { exitCode, out } = await called('read', file, '--json');
    const { places = [], sections } = JSON.parse(out) as Read;
    expect([exitCode, sections.length]).toEqual([0, 16]);
    expect(places[0]).toEqual({ start: 0, paragraph: 2 }); // the first is empty
  });

  it('is shown with the paragraph of each doubt', async () => {
    const { out } = await called('read', file);
    expect(out).toMatch(/未明确牵头单位。（第\d+段/);
  });

  it('is tried from what was read of it, too', async () => {
    const { out: json } = await called('read', file, '--json');
    const outline = fileOf('tunxi.json', Buffer.from(json));
    const tried = await called('simulate', outline, '--adopted-on', '2024-05-06', '--json');
    expect(tried).toEqual(await called('simulate', file, '--adopted-on', '2024-05-06', '--json'));
  });
});

it('a file of another kind is refused in one sentence that says which', async () => {
  const { exitCode, err } = await called(
    'read',
    fileOf('a.docx', Buffer.from('\x89PNG\r\n', 'latin1')),
  );
  expect([exitCode, err.trim()]).toEqual([
    1,
    '文件是图片，不能作为方案读取；请另存为Word（.docx）、PDF或文本文件后导入。',
  ]);
});
