import { readFileSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { readOutline } from '#outline';
import { readPlanDocument } from '../plan-document.ts';
import { printed } from './printed.fixtures.ts';

const seeds = new URL('../../../../seeds/', import.meta.url);
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
      const { outline, places } = await readPlanDocument(await printed(browser, text));
      expect(asRead(outline)).toEqual(asRead(readOutline(text)));
      expect(places.every((place) => place.page !== undefined && place.box)).toBe(true);
    },
  );
});
