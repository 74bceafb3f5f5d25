import { type Page } from 'playwright-core';
import { type Act } from './timed.ts';

/** What is measured: a row of the table. */
export type Kind = {
  readonly what: string;
  /** Where it begins; left out: where the kind before it ended. */
  readonly at?: string;
  /** The n-th time, never asked for before. */
  readonly act: (n: number) => Act;
};

const text = (selector: string): string =>
  `(document.querySelector(${JSON.stringify(selector)})?.textContent ?? '')`;

/** The lines that are in the window, once all of them have come. */
const LINES = `(() => {
  const rows = [...document.querySelectorAll('tbody [data-row]')].filter((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return bottom > 300 && top < innerHeight;
  });
  const titles = rows.map((row) => row.cells[1].textContent);
  const total = document.querySelector('[role=grid]')?.getAttribute('aria-rowcount') ?? '';
  return titles.length > 0 && titles.every(Boolean) ? total + rows[0].dataset.row + titles.join() : '';
})()`;
/** What a page is of, when it has come. */
const HEADING = text('h1');

/** Words of one task each. */
const WORDS = [
  ...[
    '科学精神',
    '中等职业',
    '后备人才',
    '校内外',
    '思想观念',
    '高素质农民',
    '乡村振兴',
    '职业精神',
    '技能兴乳',
    '职业技能',
  ],
  ...[
    '产业工人',
    '智慧助老',
    '健康科普',
    '银龄',
    '新发展理念',
    '教育培训',
    '公务员',
    '科普化机制',
    '科普化专项',
    '科技工作者',
  ],
];
const SORTS = ['时限', '牵头单位', '完成', '状态'];

const wheel = (page: Page, pixels: number): Promise<void> => page.mouse.wheel(0, pixels);
/** Of all lines, in pixels. */
const heightOf = (page: Page): Promise<number> =>
  page.evaluate('document.querySelector("[role=grid]").offsetHeight');
const button = (page: Page, name: RegExp) => page.getByRole('button', { name }).first();

const opened = (what: string, menu: string): Kind => ({
  what: `${what}: opened from the menu`,
  act: () => ({
    ready: (page) => page.goto('/me').then(() => page.locator('h1').waitFor()),
    give: (page) => page.getByRole('navigation').getByRole('link', { name: menu }).first().click(),
    seen: HEADING,
  }),
});

const scrolled = (at: string): Kind => ({
  what: `${at}: a screen scrolled`,
  at,
  act: (n) => ({
    ready: (page) => page.mouse.move(600, 600),
    give: (page) => wheel(page, n % 2 === 0 ? 400 : -400),
    seen: 'String(scrollY)',
  }),
});

const LEDGER: readonly Kind[] = [
  opened('/ledger', '台账'),
  {
    what: '/ledger: a screen scrolled',
    at: '/ledger?all=1',
    act: () => ({
      ready: (page) => page.mouse.move(600, 600),
      give: (page) => wheel(page, 500),
      seen: LINES,
    }),
  },
  {
    what: '/ledger: thousands of lines on, by the scroll bar',
    act: (n) => ({
      give: async (page) => wheel(page, n === 0 ? 1e7 : -(await heightOf(page)) / 25),
      seen: LINES,
    }),
  },
  {
    what: '/ledger: found by words',
    at: '/ledger?all=1',
    act: (n) => ({
      ready: (page) =>
        page
          .getByRole('searchbox')
          .first()
          .fill(WORDS[n] ?? ''),
      give: (page) => page.keyboard.press('Enter'),
      seen: LINES,
    }),
  },
  {
    what: '/ledger: filtered by state',
    at: '/ledger',
    act: (n) => ({
      give: (page) => button(page, n % 2 === 0 ? /^已逾期/ : /^办结待审核/).click(),
      seen: LINES,
    }),
  },
  {
    what: '/ledger: sorted',
    at: '/ledger?all=1',
    act: (n) => ({
      give: (page) =>
        page
          .locator('thead')
          .getByRole('button', { name: SORTS[n % SORTS.length] ?? '' })
          .click(),
      seen: `${text('thead')} + ${LINES}`,
    }),
  },
  {
    what: '/ledger: a line opened beside',
    at: '/ledger',
    act: (n) => ({
      give: (page) =>
        page
          .locator(`[data-row="${n % 8}"] td`)
          .first()
          .click(),
      seen: text('aside h2'),
    }),
  },
];

const TODO: readonly Kind[] = [
  opened('/todo', '我的待办'),
  scrolled('/todo'),
  {
    what: '/todo: a task opened beside',
    at: '/todo',
    act: (n) => ({
      give: (page) => page.locator('summary + ul a[href*="open="]').nth(n).click(),
      seen: `document.querySelector('aside dl') && location.search`,
    }),
  },
];

const CASES: readonly Kind[] = [
  opened('/cases', '三色督办'),
  scrolled('/cases'),
  {
    what: '/cases: filtered by unit',
    at: '/cases',
    act: (n) => ({
      give: (page) => page.getByLabel('单位', { exact: true }).selectOption({ index: n + 2 }),
      seen: text('[data-case]'),
    }),
  },
  {
    what: '/cases: a case opened in place',
    at: '/cases',
    act: (n) => ({
      give: (page) => page.locator('button[data-row]').nth(n).click(),
      seen: text('[aria-expanded=true][data-row]'),
    }),
  },
];

const OVERVIEW: readonly Kind[] = [opened('/overview', '总览'), scrolled('/overview')];

const TASKS: readonly Kind[] = [
  {
    what: '/tasks: the next one',
    at: '/tasks/town-7.t1',
    act: () => ({
      give: (page) => page.getByRole('link', { name: /下一项/ }).click(),
      seen: HEADING,
    }),
  },
  scrolled('/tasks/town-7.t1'),
];

export const KINDS: readonly Kind[] = [...LEDGER, ...TODO, ...CASES, ...OVERVIEW, ...TASKS];
