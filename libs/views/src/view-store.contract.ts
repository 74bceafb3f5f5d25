import { type Position, type RecordedEvent } from '#event-store';
import { Rejection } from '#contract';
import { type Instant } from '#kernel';
import fc from 'fast-check';
import { type CheckpointStore } from './checkpoint-store.port.ts';
import { CheckpointMoved } from './errors.ts';
import { type ColumnValue, type Projection, type Row, type ViewSet } from './projection.ts';
import { SetFold } from './set-fold.ts';
import {
  type Change,
  type Checkpoint,
  type FindOptions,
  type ViewStore,
  type Where,
} from './view-store.port.ts';

type Line = { readonly organization: string; readonly level: number; readonly due: string | null };

const lines: Projection<Line> = {
  name: 'task-lines',
  version: 1,
  prefixes: ['task-'],
  columns: {
    organization: ({ organization }) => organization,
    level: ({ level }) => level,
    due: ({ due }) => due,
  },
  indexes: [['organization', 'due']],
  keys: () => [],
  evolve: (row) => row,
};

const boards: ViewSet = { name: 'boards', projections: [lines] };
const at = (n: number, epoch = 'e1'): Checkpoint => ({
  position: `p:${String(n).padStart(6, '0')}` as Position,
  epoch,
});
const put = (key: string, row: Row | undefined): Change => ({ view: 'task-lines', key, row });
const line = (organization: string, level = 1, due: string | null = null): Line => {
  return { organization, level, due };
};

/** What every adapter must do. Call it from the adapter's own spec. */
export function viewStoreContract(
  name: string,
  open: () => Promise<ViewStore & CheckpointStore>,
): void {
  describe(`${name} keeps the view store contract`, () => {
    let store: ViewStore & CheckpointStore;

    beforeEach(async () => {
      store = await open();
      await store.define(boards);
    });
    afterEach(() => store.close());

    /** Commits rows on top of whatever is there. */
    const fill = async (rows: Readonly<Record<string, Line>>): Promise<void> => {
      const from = await store.checkpoint('boards');
      const next = at(from ? Number(from.position.slice(2)) + 1 : 1);
      const changes = Object.entries(rows).map(([key, row]) => put(key, row));
      await store.commit('boards', changes, from, next);
    };
    const keys = async (where: Where, options: FindOptions = {}): Promise<string[]> =>
      (await store.find('task-lines', { ...options, where })).rows.map(({ key }) => key);

    describe('rows', () => {
      it('are read back as they were written, and none where none was', async () => {
        await fill({ a: line('发展改革委', 2, '2026-06-30') });
        expect(await store.get('task-lines', 'a')).toEqual(line('发展改革委', 2, '2026-06-30'));
        expect(await store.get('task-lines', 'b')).toBeUndefined();
      });

      it('are replaced, and removed, also when they were never there', async () => {
        await fill({ a: line('x'), b: line('y') });
        await fill({ a: line('z', 3) });
        await store.commit('boards', [put('b', undefined), put('c', undefined)], at(2), at(3));
        expect(await store.get('task-lines', 'a')).toEqual(line('z', 3));
        expect(await keys({})).toEqual(['a']);
        expect(await keys({ organization: 'x' })).toEqual([]);
      });

      it('are replaced in every column, whatever is known of what was there', async () => {
        const [old, next] = [line('x', 1, '2026-01-31'), line('x', 2, null)];
        await fill({ a: old, b: old });
        const changes = [
          { ...put('a', next), before: old },
          { ...put('c', next), before: undefined },
        ];
        await store.commit('boards', changes, at(1), at(2));
        expect(await store.get('task-lines', 'a')).toEqual(next);
        expect(await keys({ organization: 'x' })).toEqual(['a', 'b', 'c']);
        expect(await keys({ level: 2 })).toEqual(['a', 'c']);
        expect(await keys({ due: null })).toEqual(['a', 'c']);
        await store.commit('boards', [{ ...put('a', old), before: next }], at(2), at(3));
        expect(await keys({ level: 1, due: '2026-01-31' })).toEqual(['a', 'b']);
        expect(await keys({ due: null })).toEqual(['c']);
      });

      it('take the last of several changes of one key', async () => {
        const changes = [put('a', line('x')), put('a', undefined), put('a', line('y'))];
        await store.commit('boards', changes, undefined, at(1));
        expect(await store.get('task-lines', 'a')).toEqual(line('y'));
      });

      it('are given many at once, without those that are missing', async () => {
        await fill({ a: line('x'), b: line('y') });
        const found = await store.getMany('task-lines', ['b', 'no', 'a', 'a']);
        expect([...found].sort()).toEqual([
          ['a', line('x')],
          ['b', line('y')],
        ]);
        expect((await store.getMany('task-lines', [])).size).toBe(0);
      });

      it('belong to the store: what the caller does to them afterwards changes nothing', async () => {
        const row = { ...line('x'), notes: ['a'] };
        await fill({ a: row });
        row.notes.push('b');
        const first = await store.get<{ notes: string[] }>('task-lines', 'a');
        first?.notes.push('c');
        expect(await store.get('task-lines', 'a')).toEqual({ ...line('x'), notes: ['a'] });
      });

      it('keep every character and number, in keys too', async () => {
        const texts = ['任务 “一”', 'emoji 👩‍👩‍👧', "'; drop table x; --", '\n\t"\\', 'ﬀ é é'];
        const odd = { ...line('x'), list: [2 ** 53 - 1, -0.5, 1e-7, null, {}, [[]]], texts };
        await fill(Object.fromEntries(texts.map((text) => [text, { ...odd, organization: text }])));
        for (const text of texts) {
          expect(await store.get('task-lines', text)).toEqual({ ...odd, organization: text });
          expect(await keys({ organization: text })).toEqual([text]);
          expect((await store.getMany('task-lines', [text])).has(text)).toBe(true);
        }
      });

      it('may be huge', async () => {
        const huge = { ...line('x'), text: '督办'.repeat(1_000_000) };
        await fill({ a: huge });
        expect(await store.get('task-lines', 'a')).toEqual(huge);
      });

      it('are refused whole when a column gives what no column can hold', async () => {
        const bad = put('b', { ...line('x'), level: NaN });
        const command = store.commit('boards', [put('a', line('x')), bad], undefined, at(1));
        await expect(command).rejects.toThrow('task-lines.level is text, a finite number or null');
        expect(await store.get('task-lines', 'a')).toBeUndefined();
        expect(await store.checkpoint('boards')).toBeUndefined();
      });
    });

    describe('what is found', () => {
      beforeEach(() =>
        fill({
          a: line('east', 1, '2026-01-31'),
          b: line('east', 2, '2026-06-30'),
          c: line('west', 3, null),
          d: line('west', 10, '2026-12-31'),
        }),
      );

      it.each<[string, Where, string]>([
        ['equal to text', { organization: 'east' }, 'ab'],
        ['equal to a number', { level: 10 }, 'd'],
        ['equal to null', { due: null }, 'c'],
        ['text that looks like a number, never the number', { level: '10' }, ''],
        ['one of a list', { level: { in: [1, 10, 99] } }, 'ad'],
        ['one of a list with null', { due: { in: ['2026-06-30', null] } }, 'bc'],
        ['one of a long list', { level: { in: Array.from({ length: 100 }, (_, n) => n) } }, 'abcd'],
        ['one of a long list of texts', { key: { in: 'bcdefghijklm'.repeat(9).split('') } }, 'bcd'],
        ['one of a list of null only', { due: { in: [null] } }, 'c'],
        ['one of an empty list', { level: { in: [] } }, ''],
        ['above', { level: { gt: 2 } }, 'cd'],
        ['from', { level: { gte: 2 } }, 'bcd'],
        ['below, as numbers go', { level: { lt: 3 } }, 'ab'],
        ['up to, never the null', { due: { lte: '2026-06-30' } }, 'ab'],
        ['between', { due: { gt: '2026-01-31', lt: '2026-12-31' } }, 'b'],
        ['null', { due: { isNull: true } }, 'c'],
        ['not null', { due: { isNull: false } }, 'abd'],
        ['what contains some text', { organization: { contains: ['as'] } }, 'ab'],
        ['what contains several texts', { due: { contains: ['-31', '2026-1'] } }, 'd'],
        ['what contains a text, never the null', { due: { contains: [''] } }, 'abd'],
        ['what contains nothing in particular', { due: { contains: [] } }, 'abd'],
        ['what contains signs of patterns as they are', { due: { contains: ['%'] } }, ''],
        ['what contains one of several texts', { due: { containsAny: ['-06-', '-12-'] } }, 'bd'],
        ['contained, in one column', { due: { contains: ['6'] }, organization: 'east' }, 'ab'],
        ['no bounds at all', { due: {} }, 'abcd'],
        ['of two columns at once', { organization: 'west', level: { lt: 5 } }, 'c'],
        ['of the key', { key: { gte: 'b', lt: 'd' } }, 'bc'],
        ['numbers below every text', { level: { lt: '' } }, 'abcd'],
        ['texts above every number', { organization: { gt: 1e300 } }, 'abcd'],
      ])('is %s', async (_, where, expected) => {
        expect((await keys(where)).join('')).toBe(expected);
        const counted = await store.count('task-lines', where);
        expect(counted).toEqual([{ group: {}, count: expected.length }]);
      });

      it('is sorted as asked, nulls before all else', async () => {
        expect(await keys({}, { orderBy: [['due', 'asc']] })).toEqual(['c', 'a', 'b', 'd']);
        expect(await keys({}, { orderBy: [['due', 'desc']] })).toEqual(['d', 'b', 'a', 'c']);
        const both: FindOptions['orderBy'] = [
          ['organization', 'desc'],
          ['level', 'asc'],
        ];
        expect(await keys({}, { orderBy: both })).toEqual(['c', 'd', 'a', 'b']);
        expect(await keys({}, { orderBy: [['key', 'desc']] })).toEqual(['d', 'c', 'b', 'a']);
      });

      it('is counted by groups', async () => {
        expect(await store.count('task-lines', {}, ['organization'])).toEqual([
          { group: { organization: 'east' }, count: 2 },
          { group: { organization: 'west' }, count: 2 },
        ]);
        const due = { due: { in: [null, '2026-01-31'] } };
        expect(await store.count('task-lines', due, ['due', 'level'])).toEqual([
          { group: { due: null, level: 3 }, count: 1 },
          { group: { due: '2026-01-31', level: 1 }, count: 1 },
        ]);
        expect(await store.count('task-lines', { level: 77 }, ['organization'])).toEqual([]);
        expect(await store.count('task-lines', { level: 77 })).toEqual([{ group: {}, count: 0 }]);
      });

      it('tells how many values a column has', async () => {
        expect(await store.distinct('task-lines', 'organization')).toBe(2);
        expect(await store.distinct('task-lines', 'due')).toBe(3);
        expect(await store.distinct('task-lines', 'due', { organization: 'east' })).toBe(
          new Set(await keys({ organization: 'east' })).size,
        );
        expect(await store.distinct('task-lines', 'level', { level: 77 })).toBe(0);
      });

      it('comes in pages that end with the last row', async () => {
        const first = await store.find('task-lines', { limit: 2 });
        expect(first.rows.map(({ key }) => key)).toEqual(['a', 'b']);
        const second = await store.find('task-lines', { limit: 2, ...cursorOf(first) });
        expect(second.rows.map(({ key }) => key)).toEqual(['c', 'd']);
        expect(second).not.toHaveProperty('cursor');
      });

      it('begins where it is asked to, and past the end has no rows', async () => {
        const third = await store.find('task-lines', { from: 2, limit: 1 });
        expect(third.rows.map(({ key }) => key)).toEqual(['c']);
        expect(await keys({}, { limit: 2, ...cursorOf(third) })).toEqual(['d']);
        expect(await keys({}, { from: 4 })).toEqual([]);
      });

      it('is told by some of its columns when they are enough, page by page', async () => {
        const options: FindOptions = { fields: ['level', 'due'], orderBy: [['due', 'asc']] };
        const first = await store.find('task-lines', { ...options, limit: 3 });
        expect(first.rows).toEqual([
          { key: 'c', level: 3, due: null },
          { key: 'a', level: 1, due: '2026-01-31' },
          { key: 'b', level: 2, due: '2026-06-30' },
        ]);
        const second = await store.find('task-lines', { ...options, limit: 3, ...cursorOf(first) });
        expect(second).toEqual({ rows: [{ key: 'd', level: 10, due: '2026-12-31' }] });
        const keysOnly = await store.find('task-lines', { fields: [], where: { level: 10 } });
        expect(keysOnly.rows).toEqual([{ key: 'd' }]);
        const odd = store.find('task-lines', { fields: ['row'] });
        await expect(odd).rejects.toThrow('has no column');
      });

      it.each(['', 'x', '!!', Buffer.from('{}').toString('base64url'), 'bnVsbA'])(
        'is refused for the cursor "%s"',
        async (cursor) => {
          const command = store.find('task-lines', { cursor });
          await expect(command).rejects.toThrow(Rejection);
          await expect(command).rejects.toMatchObject({ code: 'cursor-malformed' });
        },
      );

      it('is refused for the cursor of another order', async () => {
        const { cursor = '' } = await store.find('task-lines', { limit: 1 });
        const command = store.find('task-lines', { cursor, orderBy: [['level', 'asc']] });
        await expect(command).rejects.toMatchObject({ code: 'cursor-malformed' });
      });

      it('is a bug to ask of an unknown view or column, or for no rows or too many', async () => {
        await expect(store.find('no-such-view')).rejects.toThrow('There is no view "no-such-view"');
        await expect(keys({ 'x" or 1=1 --': 1 })).rejects.toThrow('has no column');
        await expect(keys({}, { orderBy: [['row', 'asc']] })).rejects.toThrow('has no column');
        await expect(store.count('task-lines', {}, ['nope'])).rejects.toThrow('has no column');
        await expect(keys({}, { limit: 0 })).rejects.toThrow('limit');
        await expect(keys({}, { limit: 10_001 })).rejects.toThrow('limit');
      });
    });

    it('gives every matching row once and in order, whatever the rows, the order and the page', async () => {
      const value = fc.constantFrom<string | null>(null, '', 'a', 'b', '\uffee', '😀', '中');
      const rows = fc.uniqueArray(
        fc.tuple(fc.string({ minLength: 1, maxLength: 3 }), value, fc.constantFrom(-1, 0, 1.5, 2)),
        { selector: ([key]) => key, maxLength: 25 },
      );
      const order = fc.uniqueArray(
        fc.tuple(
          fc.constantFrom('due', 'level', 'organization'),
          fc.constantFrom<'asc' | 'desc'>('asc', 'desc'),
        ),
        { selector: ([column]) => column, maxLength: 3 },
      );
      await fc.assert(
        fc.asyncProperty(rows, order, fc.integer({ min: 1, max: 6 }), async (given, by, limit) => {
          const from = await store.checkpoint('boards');
          const old: Change[] = (await keys({}, { limit: 1_000 })).map((key) =>
            put(key, undefined),
          );
          const events = given.map(([key, due, level]) => put(key, line('same', level, due)));
          const next = at(from ? Number(from.position.slice(2)) + 1 : 1);
          await store.commit('boards', [...old, ...events], from, next);

          const whole = await keys({}, { orderBy: by, limit: 1_000 });
          const paged: string[] = [];
          let page = await store.find('task-lines', { orderBy: by, limit });
          for (;;) {
            paged.push(...page.rows.map(({ key }) => key));
            if (page.cursor === undefined) break;
            page = await store.find('task-lines', { orderBy: by, limit, ...cursorOf(page) });
          }
          expect(paged).toEqual(whole);
          expect([...whole].sort()).toEqual(given.map(([key]) => key).sort());
          const columns = new Map(given.map(([key, due, level]) => [key, { due, level }]));
          expectSorted(whole, by, (key, column): ColumnValue => {
            if (column === 'organization') return 'same';
            return columns.get(key)?.[column === 'due' ? 'due' : 'level'] ?? null;
          });
        }),
        { numRuns: 60 },
      );
    });

    it('gives ten thousand rows by key, once each', async () => {
      const names = Array.from({ length: 10_000 }, (_, n) => `t-${(n * 7919) % 10_000}`);
      await fill(Object.fromEntries(names.map((name, n) => [name, line('x', n)])));
      const seen: string[] = [];
      for await (const { key } of store.all('task-lines')) seen.push(key);
      expect(seen).toEqual([...names].sort());
      expect((await store.getMany('task-lines', names)).size).toBe(10_000);
      expect(await keys({ level: { gte: 9_990 } })).toHaveLength(10);
    });

    describe('a checkpoint', () => {
      it('is unknown at first, then what the last commit said', async () => {
        expect(await store.checkpoint('boards')).toBeUndefined();
        await store.commit('boards', [], undefined, at(1));
        await store.commit('boards', [], at(1), at(2));
        expect(await store.checkpoint('boards')).toEqual(at(2));
      });

      it.each([
        ['somewhere else', at(4)],
        ['in another epoch', at(5, 'e2')],
        ['nowhere', undefined],
      ])('a checkpoint that is not where it was left but %s stops the commit', async (_, from) => {
        await store.commit('boards', [], undefined, at(5));
        const command = store.commit('boards', [put('a', line('x'))], from, at(6));
        await expect(command).rejects.toThrow(CheckpointMoved);
        expect(await store.get('task-lines', 'a')).toBeUndefined();
        expect(await store.checkpoint('boards')).toEqual(at(5));
      });

      it('a checkpoint that should be there and is not stops the commit', async () => {
        await expect(store.commit('boards', [], at(1), at(2))).rejects.toThrow(CheckpointMoved);
      });

      it('57 lets the same batch in only once', async () => {
        const batch = [put('a', line('x'))];
        await store.commit('boards', batch, undefined, at(1));
        const again = store.commit('boards', batch, undefined, at(1));
        await expect(again).rejects.toThrow(CheckpointMoved);
      });
    });

    describe('a set that is defined', () => {
      it('a set that is defined again unchanged keeps its rows and its checkpoint', async () => {
        await fill({ a: line('x') });
        await store.define(boards);
        expect(await keys({})).toEqual(['a']);
        expect(await store.checkpoint('boards')).toEqual(at(1));
      });

      it('a set with a changed version, another view or another column begins anew', async () => {
        const other: Projection<Line> = { ...lines, name: 'other-lines' };
        const { due, level } = lines.columns;
        const fewer = { ...lines, columns: { level: level!, due: due! }, indexes: [] };
        const changed: ViewSet[] = [
          { name: 'boards', projections: [{ ...lines, version: 2 }] },
          { name: 'boards', projections: [{ ...lines, version: 2 }, other] },
          { name: 'boards', projections: [fewer] },
          boards,
        ];
        for (const set of changed) {
          await fill({ a: line('x') });
          await store.define(set);
          expect(await keys({})).toEqual([]);
          expect(await store.checkpoint('boards')).toBeUndefined();
        }
      });

      it('leaves other sets and the reactions alone', async () => {
        await fill({ a: line('x') });
        await store.save('mailer', undefined, at(1));
        const others = { name: 'others', projections: [{ ...lines, name: 'other-lines' }] };
        await store.define(others);
        await store.define({
          ...others,
          projections: [{ ...lines, name: 'other-lines', version: 2 }],
        });
        expect(await keys({})).toEqual(['a']);
        expect(await store.load('mailer')).toEqual(at(1));
      });

      it('may not take the view of another', async () => {
        const thief = { name: 'others', projections: [lines] };
        await expect(store.define(thief)).rejects.toThrow('belongs to the set boards');
      });

      it.each(['Upper', 'a b', 'a"', '', 'duban_set', '-a'])(
        'may not be called, nor its view, "%s"',
        async (bad) => {
          await expect(store.define({ name: bad, projections: [] })).rejects.toThrow('no name of');
          const projections = [{ ...lines, name: bad }];
          await expect(store.define({ name: 'fine', projections })).rejects.toThrow('no name of');
        },
      );

      it.each(['key', 'row', 'a"b', 'Due', ''])('may have no column "%s"', async (bad) => {
        const set = {
          name: 'fine',
          projections: [{ ...lines, name: 'v', columns: { [bad]: () => 1 } }],
        };
        await expect(store.define(set)).rejects.toThrow('no name of a column');
      });
    });

    describe('a set that is folded', () => {
      const event = (n: number, stream: string): RecordedEvent => ({
        id: `e${n}`,
        type: 'Said',
        data: {},
        meta: {},
        stream,
        revision: n,
        position: at(n).position,
        recordedAt: '2026-01-01T00:00:00.000Z' as Instant,
      });
      const sayings: Projection<{ readonly seen: number }> = {
        name: 'sayings',
        version: 1,
        prefixes: [],
        columns: { seen: ({ seen }) => seen },
        keys: ({ stream }) => [stream],
        evolve: (row) => ({ seen: (row?.seen ?? 0) + 1 }),
      };
      /** Three events of one stream, in two batches, and a third batch after a restart. */
      const folded = async (appendOnly: boolean): Promise<Row | undefined> => {
        const set = { name: 'talk', projections: [{ ...sayings, appendOnly }] };
        await store.define(set);
        const fold = new SetFold(store, set, { epoch: 'e1', from: undefined });
        await fold.apply([event(1, 'a')], at(1).position);
        await fold.apply([event(2, 'a'), event(3, 'b')], at(3).position);
        const again = new SetFold(store, set, {
          epoch: 'e1',
          from: await store.checkpoint('talk'),
        });
        await again.apply([event(4, 'a')], at(4).position);
        expect(await store.get('sayings', 'b')).toEqual({ seen: 1 });
        return store.get('sayings', 'a');
      };

      it('goes on from the rows that are there', async () => {
        expect(await folded(false)).toEqual({ seen: 3 });
      });

      it('reads none of a view that is only appended to', async () => {
        expect(await folded(true)).toEqual({ seen: 1 });
      });
    });

    describe('the place of a reaction', () => {
      it('is unknown at first, then what was saved', async () => {
        expect(await store.load('mailer')).toBeUndefined();
        await store.save('mailer', undefined, at(1));
        await store.save('mailer', at(1), at(2));
        expect(await store.load('mailer')).toEqual(at(2));
        expect(await store.load('other')).toBeUndefined();
      });

      it('names the last event that it was given, for good', async () => {
        const last = { stream: 'task-科普', revision: 3, id: 'e3' };
        await store.save('mailer', undefined, { ...at(1), last });
        expect(await store.load('mailer')).toEqual({ ...at(1), last });
        await store.save('mailer', { ...at(1), last }, { ...at(2), last });
        const next = { ...last, revision: 4, id: 'e4' };
        await store.save('mailer', at(2), { ...at(3), last: next });
        expect(await store.load('mailer')).toEqual({ ...at(3), last: next });
      });

      it('names what was held back, until it is no more', async () => {
        const held = [{ stream: 'task-科普', revision: 3, id: 'e3' }];
        await store.save('mailer', undefined, { ...at(1), held });
        expect(await store.load('mailer')).toEqual({ ...at(1), held });
        await store.save('mailer', { ...at(1), held }, at(2));
        expect(await store.load('mailer')).toEqual(at(2));
      });

      it.each([
        ['somewhere else', at(3)],
        ['in another epoch', at(4, 'e2')],
        ['nowhere', undefined],
      ])('the place of a reaction that was %s is not moved', async (_, from) => {
        await store.save('mailer', undefined, at(4));
        await expect(store.save('mailer', from, at(5))).rejects.toThrow(CheckpointMoved);
        expect(await store.load('mailer')).toEqual(at(4));
      });
    });

    it('refuses all work once closed, and may be closed again', async () => {
      await store.close();
      await store.close();
      await expect(store.get('task-lines', 'a')).rejects.toThrow('closed');
      await expect(store.load('mailer')).rejects.toThrow('closed');
    });
  });
}

const cursorOf = ({ cursor }: { cursor?: string }): { cursor: string } => ({
  cursor: cursor ?? '',
});

const rank = (value: ColumnValue): number =>
  value === null ? 0 : typeof value === 'number' ? 1 : 2;

/** Checks the order by another way than any adapter: bytes of UTF-8. */
function compare(a: ColumnValue, b: ColumnValue): number {
  if (typeof a === 'string' && typeof b === 'string') {
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
  }
  return typeof a === 'number' && typeof b === 'number' ? a - b : rank(a) - rank(b);
}

function expectSorted(
  keys: readonly string[],
  by: readonly (readonly [string, 'asc' | 'desc'])[],
  valueOf: (key: string, column: string) => ColumnValue,
): void {
  const last = by.at(-1)?.[1] ?? 'asc';
  for (const [n, key] of keys.slice(1).entries()) {
    const before = keys[n] ?? '';
    const signs = by.map(([column, direction]) => {
      const sign = compare(valueOf(before, column), valueOf(key, column));
      return direction === 'asc' ? sign : -sign;
    });
    signs.push(last === 'asc' ? compare(before, key) : compare(key, before));
    expect(signs.find((sign) => sign !== 0)).toBeLessThan(0);
  }
}
