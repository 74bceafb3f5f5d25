import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type Position } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import { type Projection, type ViewSet } from '../projection.ts';
import { projectionsOf } from '../shape.ts';
import { type FindOptions } from '../view-store.port.ts';
import { openSqliteViewStore, openViews } from './index.ts';
import { ViewTable } from './view-table.ts';

type Owed = {
  readonly region: string;
  readonly organization: string;
  readonly status: string;
  readonly dueOn: string;
};

const items: Projection<Owed> = {
  name: 'items',
  version: 1,
  prefixes: ['item-'],
  columns: {
    status: (row) => row.status,
    region: (row) => row.region,
    organization: (row) => row.organization,
    dueOn: (row) => row.dueOn,
  },
  indexes: [['region', 'status', 'dueOn']],
  fewValues: ['status'],
  keys: ({ stream }) => [stream],
  evolve: (_, { data }) => data as Owed,
};
const set: ViewSet = { name: 'boards', projections: [items] };
const owed = (n: number): Owed => {
  const dueOn = `2026-${String(1 + (n % 12)).padStart(2, '0')}-01`;
  return {
    region: `r${n % 7}`,
    organization: `o${n % 300}`,
    status: n % 9 === 0 ? 'closed' : 'open',
    dueOn,
  };
};

const BY_KEY = 'SEARCH items USING INDEX sqlite_autoindex_items_1';
const IN_ORDER_OF_KEY = 'SCAN items USING INDEX sqlite_autoindex_items_1';
const BY_ORGANIZATION = 'SEARCH items USING INDEX items.organization (organization=?)';

describe('a table that held one row when it was opened, and has grown', () => {
  let folder: string;

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'duban-planned-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Opened when there is nothing, and again when one row is there. */
  const grow = async (path: string): Promise<void> => {
    for (const [from, to] of [
      [0, 1],
      [1, 2_500],
    ] as const) {
      const store = await openSqliteViewStore({ path });
      await store.define(set);
      const changes = Array.from({ length: to - from }, (_, at) => {
        return { view: 'items', key: `k${from + at}`, row: owed(from + at) };
      });
      const before = await store.checkpoint('boards');
      await store.commit('boards', changes, before, { position: `p${to}` as Position, epoch: 'e' });
      await store.close();
    }
  };
  const opened = async (): Promise<string> => {
    const path = join(folder, 'views.db');
    await grow(path);
    return path;
  };
  const rebuilt = async (): Promise<string> => {
    const log = new InMemoryEventStore();
    const event = { id: '00000000-0000-4000-8000-000000000001', type: 'ItemGiven', meta: {} };
    await log.append('item-k0', [{ ...event, data: owed(0) }], 'any');
    await (await openViews({ log, set, folder })).close();
    await log.close();
    const path = join(folder, readdirSync(folder).find((name) => name.endsWith('.db')) ?? '');
    await grow(path);
    return path;
  };

  /** How SQLite goes about the statements that a table is asked with. */
  const plansOf = (path: string, ask: (table: ViewTable) => unknown): readonly string[] => {
    const asked: string[] = [];
    const db = new Database(path, { verbose: (text) => asked.push(String(text)) });
    for (const projection of projectionsOf(set)) ask(new ViewTable(db, projection));
    const plans = asked.splice(0).map((text) => {
      const steps = db.prepare(`explain query plan ${text}`).all() as { detail: string }[];
      return steps.map(({ detail }) => detail).join(', ');
    });
    db.close();
    return plans;
  };
  const find = (options: FindOptions) => (table: ViewTable) => table.find(options);
  const months: FindOptions = { orderBy: [['dueOn', 'asc']], limit: 2 };
  const many = Array.from({ length: 200 }, (_, n) => `k${n}`);

  const LOOK_UPS: readonly [string, (table: ViewTable) => unknown, ...string[]][] = [
    ['one row', (table) => table.get('k7'), `${BY_KEY} (key=?)`],
    ['many rows', (table) => table.getMany(many), `${BY_KEY} (key=?)`],
    ['a removal', (table) => table.remove('k7'), `${BY_KEY} (key=?)`],
    ['rows by a column', find({ where: { organization: 'o7' } }), BY_ORGANIZATION],
    ['a short list', find({ where: { organization: { in: ['o1', 'o2'] } } }), BY_ORGANIZATION],
    ['a long list', find({ where: { organization: { in: many } } }), BY_ORGANIZATION],
    [
      'a column of few values and another',
      find({ where: { status: 'open', organization: 'o7' } }),
      BY_ORGANIZATION,
    ],
    [
      'a column of few values and a list of another',
      find({ where: { status: 'open', organization: { in: ['o1', 'o2'] } } }),
      BY_ORGANIZATION,
    ],
    [
      'a text that a column contains',
      find({ where: { region: 'r1', organization: { contains: ['7'] } } }),
      'SEARCH items USING INDEX items.region (region=? AND key=?), LIST SUBQUERY 1, SCAN items USING COVERING INDEX items.organization',
    ],
    [
      'a text that a column contains, in the order of the column',
      find({
        where: { status: 'open', organization: { gte: 'o', contains: ['7'] } },
        orderBy: [['organization', 'asc']],
      }),
      'SEARCH items USING INDEX items.organization (organization>?)',
    ],
    [
      'two columns',
      find({ where: { organization: 'o7', region: 'r1' } }),
      'SEARCH items USING INDEX items.region (region=?)',
    ],
    [
      'what is due, of one status',
      find({ ...months, where: { status: 'open', dueOn: { lte: '2026-02-01' } } }),
      'SEARCH items USING INDEX items.dueOn (dueOn<?)',
    ],
    [
      'some columns of what is due',
      find({ ...months, where: { dueOn: { lte: '2026-02-01' } }, fields: ['dueOn'] }),
      'SEARCH items USING COVERING INDEX items.dueOn (dueOn<?)',
    ],
    [
      'some rows in an order',
      find({ ...months, where: { region: 'r1', status: 'open' } }),
      'SEARCH items USING INDEX items.region+status+dueOn (region=? AND status=?)',
    ],
    [
      'a count of them',
      (table) => table.count({ region: 'r1', status: 'open', dueOn: { lt: '2026-05-01' } }, []),
      'SEARCH items USING COVERING INDEX items.region+status+dueOn (region=? AND status=? AND dueOn<?)',
    ],
    ['rows in an order', find(months), 'SCAN items USING INDEX items.dueOn'],
    [
      'every row',
      (table) => table.pages(false).toArray(),
      IN_ORDER_OF_KEY,
      ...Array<string>(3).fill(`${BY_KEY} (key>?)`),
    ],
    [
      'a count',
      (table) => table.count({ organization: 'o7' }, []),
      'SEARCH items USING COVERING INDEX items.organization (organization=?)',
    ],
    [
      'counts by a column',
      (table) => table.count({}, ['status']),
      'SCAN items USING COVERING INDEX items.status',
    ],
  ];

  it.each([
    ['opened', opened],
    ['rebuilt', rebuilt],
  ])('and was %s, is looked up by its indexes', async (_, made) => {
    const path = await made();
    for (const [what, ask, ...expected] of LOOK_UPS) {
      const plans = plansOf(path, ask);
      const seen = plans.map((plan, at) => plan.slice(0, expected[at]?.length));
      expect({ what, plans: seen }).toEqual({ what, plans: expected });
      expect({ what, sorted: plans.join().includes('ORDER BY') }).toEqual({
        what,
        sorted: what.includes('list'),
      });
    }
  });
});
