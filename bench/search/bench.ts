import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Position } from '#event-store';
import { openSqliteViewStore } from '#views/sqlite';
import { findMatches } from '../../apps/server/src/search/find-matches.ts';
import { searchKey, searchList, type SearchRow } from '../../apps/server/src/search/search-list.ts';
import { type Figure, quantile, tableOf } from '../figure.ts';

const TASKS = 100_000;
const UNITS = 500;
const PLANS = 300;
const ROUNDS = 40;
const LIMIT_MS = 50;

/** What a person types, from what is everywhere to what is nowhere. */
const QUERIES = ['县', '县教育', '县jyj', '教育 均衡', '二（三）77', '三（九）99999', '没有这一项'];

/** Finding among 100,000 tasks of 300 plans and the units of a county. */
async function run(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-bench-'));
  const views = await openSqliteViewStore({ path: join(folder, 'views.db') });
  try {
    await views.define({ name: 'views', projections: [searchList] });
    const changes = [...units(), ...tasks()].map((row) => {
      return { view: 'search-list', key: searchKey(row.kind, row.itemId), row };
    });
    await views.commit('views', changes, undefined, { position: '1' as Position, epoch: 'e' });
    const figures: Figure[] = [];
    for (const q of QUERIES) {
      const times: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const before = process.cpuUsage();
        await findMatches(views, { q, limit: 20, region: 'county', withDrafts: true });
        const { user, system } = process.cpuUsage(before);
        times.push((user + system) / 1_000);
      }
      const ours = quantile(times, 0.95);
      const what = `“${q}” among ${TASKS.toLocaleString('en')} tasks, 95 of 100, processor`;
      const ratio = ours / LIMIT_MS;
      figures.push({ name: 'P11', what, ours, limit: LIMIT_MS, unit: 'ms', ratio, goal: '≤ 1' });
    }
    return figures;
  } finally {
    await views.close();
    rmSync(folder, { recursive: true });
  }
}

const NAMES = ['教育', '水利', '农业农村', '卫生健康', '文化和旅游', '自然资源', '生态环境'];
const WORK = '推进城乡义务教育优质均衡发展实施学前普及普惠行动落实高标准农田建设划定河湖管理范围';

const rowOf = (facts: Pick<SearchRow, 'kind' | 'itemId' | 'title'> & Partial<SearchRow>) => ({
  region: 'county',
  planId: null,
  number: '',
  documentNumber: null,
  aliases: [],
  leads: [],
  responsible: [],
  draft: false,
  ended: false,
  ...facts,
});

const unitOf = (n: number): string => `县${NAMES[n % NAMES.length]}局${n < NAMES.length ? '' : n}`;

const units = (): readonly SearchRow[] =>
  Array.from({ length: UNITS }, (_, n) =>
    rowOf({ kind: 'organization', itemId: `o${n}`, title: unitOf(n) }),
  );

const tasks = (): readonly SearchRow[] =>
  Array.from({ length: TASKS }, (_, n) => {
    const planId = `county-${n % PLANS}`;
    const number = `${'一二三'[n % 3]}（${'一二三四五六七八九'[n % 9]}）${n}`;
    const title = WORK.slice(n % 20, (n % 20) + 18);
    const leads = [unitOf(n % UNITS)];
    return rowOf({ kind: 'task', itemId: `${planId}.t${n}`, planId, number, title, leads });
  });

if (import.meta.main) {
  const figures = await run();
  console.log(
    process.argv.includes('--json') ? JSON.stringify(figures, null, 2) : tableOf(figures),
  );
}
