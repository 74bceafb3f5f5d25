import { readFileSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { readOutline } from '#outline';
import { readPlanDocument } from '../plan-document.ts';

const seeds = new URL('../../../../seeds/', import.meta.url);
/** Set as official documents are: margins, 28 letters a line, indented paragraphs, a running head, page numbers. */
const STYLE = `
  @page { size: A4; margin: 37mm 26mm 35mm 28mm;
    @top-center { content: "某县人民政府公报" } @bottom-center { content: "— " counter(page) " —" } }
  body { margin: 0; font: 16pt/28.95pt "Noto Serif CJK SC" }
  p { margin: 0; text-indent: 2em; text-align: justify }`;

const pageOf = (text: string): string => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const paragraphs = lines.map((line) => `<p>${line.replaceAll('<', '&lt;')}</p>`);
  return `<meta charset="utf-8"><style>${STYLE}</style>${paragraphs.join('')}`;
};

/** Blanks are the layout's, and breaks of pages and lines are doubts about it. */
const asRead = (text: unknown): unknown =>
  JSON.parse(
    JSON.stringify(text, (key, value: unknown) => {
      if (key === 'span' || key === 'warnings') return undefined;
      return typeof value === 'string' ? value.replace(/\s+/g, '') : value;
    }),
  );

describe('a plan that a browser prints', () => {
  let browser: Browser;
  beforeAll(async () => {
    const args = ['--no-sandbox', '--disable-gpu'];
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args });
  });
  afterAll(() => browser.close());

  it.each(['fuliang', 'hebei', 'rushan', 'tunxi', 'zezhou'])(
    'that of %s gives the outline of its text, and every item a place on a page',
    async (name) => {
      const text = readFileSync(new URL(`${name}.txt`, seeds), 'utf8');
      const page = await browser.newPage();
      await page.setContent(pageOf(text));
      const printed = await page.pdf({ preferCSSPageSize: true });
      await page.close();
      const { outline, places } = await readPlanDocument(new Uint8Array(printed));
      expect(asRead(outline)).toEqual(asRead(readOutline(text)));
      expect(places.every((place) => place.page !== undefined && place.box)).toBe(true);
    },
  );
});
