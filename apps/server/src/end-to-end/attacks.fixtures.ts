import { strToU8, zipSync } from 'fflate';

/** One request that once kept the whole server busy for seconds or for ever. */
export type Attack = {
  readonly name: string;
  readonly path: string;
  readonly method: 'POST' | 'PUT';
  /** False: sent by nobody who is known. */
  readonly signedIn: boolean;
  readonly body: () => string;
  /** With what it is refused. */
  readonly code: string;
  /** How often at the same time. Default once. */
  readonly times?: number;
};

const MEGABYTE = 1024 * 1024;

const TARGET_SHEET =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';

/** An Excel table of one sheet, as its XML says it. */
export function workbook(sheet: string): Buffer {
  const files = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${TARGET_SHEET}" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
  };
  const packed = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return Buffer.from(zipSync(Object.fromEntries(packed)));
}

const table = (sheet: string) => (): string =>
  JSON.stringify({
    name: 'a.xlsx',
    preview: true,
    base64: workbook(sheet).toString('base64'),
  });

const keys = (count: number) => (): string =>
  JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, 1])));

/** @param field of the body, a list of `count` of them */
const list = (field: string, one: string, count: number) => (): string =>
  `{"text":"x","${field}":[${`${one},`.repeat(count - 1)}${one}]}`;

const deep = (levels: number) => (): string =>
  `{"text":"x","evidence":${'['.repeat(levels)}${']'.repeat(levels)}}`;

const attributes = (count: number): string =>
  Array.from({ length: count }, (_, at) => `a${at}="1"`).join(' ');

/** @param taskId of a task that whoever is signed in may report on */
export function attacksOn(taskId: string): readonly Attack[] {
  const report = { path: `/api/tasks/${taskId}/reports`, method: 'POST', signedIn: true } as const;
  const draft = { path: `/api/tasks/${taskId}/draft`, method: 'PUT', signedIn: true } as const;
  const compare = { path: '/api/policies/compare', method: 'POST', signedIn: true } as const;
  const sheet = {
    path: '/api/targets/measurements/import',
    method: 'POST',
    signedIn: true,
  } as const;
  const plan = { path: '/api/plans', method: 'POST', signedIn: false } as const;
  const [malformed, tooMuch] = ['request-malformed', 'body-too-much'];
  return [
    { name: '80,000 unknown fields', ...draft, body: keys(80_000), code: malformed },
    { name: '50,000 unknown fields', ...compare, body: keys(50_000), code: tooMuch },
    { name: '500,000 unknown fields', ...sheet, body: keys(500_000), code: tooMuch },
    {
      name: '140,000 rows',
      ...sheet,
      body: table('<row/>'.repeat(140_000)),
      code: 'sheet-too-large',
    },
    {
      name: '4.5 million rows',
      ...sheet,
      body: table('<row/>'.repeat(4_500_000)),
      code: 'sheet-too-large',
    },
    {
      name: '2 million attributes',
      ...sheet,
      body: table(`<row r="2" ${attributes(2_000_000)}/>`),
      code: 'sheet-unreadable',
    },
    {
      name: 'a million figures',
      ...report,
      body: list('figures', '1', 1_000_000),
      code: malformed,
    },
    { name: '60,000 files', ...report, body: list('evidence', '{"a":1}', 60_000), code: malformed },
    {
      name: '2,400 files within bounds',
      ...report,
      body: list('evidence', '{}', 2_400),
      code: malformed,
    },
    { name: '30,000 lists in each other', ...report, body: deep(30_000), code: tooMuch },
    {
      name: 'six plans of 28 MB by nobody',
      ...plan,
      body: () => JSON.stringify({ name: 'a.txt', text: '任'.repeat((28 * MEGABYTE) / 3) }),
      code: 'sign-in-required',
      times: 6,
    },
    {
      name: 'a million lists in each other by nobody',
      ...plan,
      body: deep(1_000_000),
      code: 'sign-in-required',
    },
  ];
}
