import { readFileSync } from 'node:fs';
import { officer, startFeature } from '#testing/feature';
import { refused } from '#testing';
import { Feature } from './plans.feature.fixtures.ts';
import { planBoard } from './views/plan-board.ts';

let feature: Awaited<ReturnType<typeof startFeature>>;
const textOf = (plan: string): string =>
  readFileSync(new URL(`../../../seeds/${plan}.txt`, import.meta.url), 'utf8');

beforeAll(async () => {
  feature = await startFeature(Feature, [planBoard]);
});
afterAll(() => feature.stop());

const post = (path: string, body: object = {}, user = officer) =>
  feature.ask('POST', `/plans${path}`, body, user);
const get = (path: string, user = officer) => feature.ask('GET', `/plans${path}`, undefined, user);
const draft = (planId: string, seed: string) =>
  post('', { planId, region: 'x', name: `${seed}.txt`, text: textOf(seed), again: true });

type Kinds = readonly { readonly kind: string }[];
const kindsIn = (rows: unknown): Readonly<Record<string, number>> => {
  const groups = Map.groupBy(rows as Kinds, ({ kind }) => kind);
  return Object.fromEntries([...groups].map(([kind, { length }]) => [kind, length]));
};
const review = async (planId: string) => (await get(`/${planId}/review`)).body;

describe('a plan in review', () => {
  // 37 items that several lead, one target that nobody is named for; two names; two remarks on its phases
  it('is told whole: what is to be settled, what is suggested, and what that would change', async () => {
    await draft('r1', 'fuliang');
    const body = await review('r1');
    expect(body).toMatchObject({
      planId: 'r1',
      status: 'draft',
      revision: 0,
      settled: 0,
      undo: null,
    });
    expect(kindsIn(body['questions'])).toEqual({
      'several-leads': 37,
      'no-lead': 1,
      alias: 1,
      doubt: 2,
    });
    expect(kindsIn(body['suggestions'])).toEqual({ 'first-named': 37, names: 1, doubts: 2 });
    expect(body['suggested']).toMatchObject({ needsRuling: { before: 41, after: 1 } });
    expect((body['content'] as { title: string }).title).toContain('浮梁县');
  });

  it('takes all suggestions by one request, which is undone by one', async () => {
    await draft('r2', 'fuliang');
    expect(await post('/r2/suggestions')).toEqual(refused('reason-missing', 422));
    const taken = await post('/r2/suggestions', { reason: '由首位单位牵头' });
    expect(taken.body).toMatchObject({ written: 1 });
    expect(await review('r2')).toMatchObject({
      questions: [{ kind: 'no-lead' }],
      settled: 40,
      suggestions: [],
      undo: 1,
    });
    expect((await post('/r2/suggestions', { reason: '再次' })).body).toEqual({ written: 0 });
    await post('/r2/edits', { edits: [{ edit: 'undo', no: 1 }] });
    const undone = await review('r2');
    expect(kindsIn(undone['questions'])).toMatchObject({ 'several-leads': 37, alias: 1, doubt: 2 });
    expect(undone).toMatchObject({ settled: 0, undo: null });
  });

  it('takes the suggestions of one kind', async () => {
    await draft('r3', 'fuliang');
    await post('/r3/suggestions', { kinds: ['names', 'doubts'], reason: '核对' });
    expect(kindsIn((await review('r3'))['questions'])).toEqual({
      'several-leads': 37,
      'no-lead': 1,
    });
    expect((await post('/r3/suggestions', { kinds: ['all'], reason: '核对' })).status).toBe(422);
  });

  it('says what was dropped, until it is restored', async () => {
    await draft('r4', 'hebei');
    await post('/r4/edits', { edits: [{ edit: 'drop', id: 'r4.t2' }] });
    const dropped = await review('r4');
    expect(dropped['undo']).toBe(1);
    expect(dropped['gone']).toContainEqual(expect.objectContaining({ kind: 'task', id: 'r4.t2' }));
    await post('/r4/edits', { edits: [{ edit: 'restore', id: 'r4.t2' }] });
    expect(await review('r4')).toMatchObject({ gone: [], undo: 2 });
  });

  it('says what was corrected, until it is as printed again', async () => {
    await draft('r8', 'hebei');
    expect(await review('r8')).toMatchObject({ corrected: [] });
    await post('/r8/edits', { edits: [{ edit: 'change-target', id: 'r8.g1', title: '新名' }] });
    expect((await review('r8'))['corrected']).toEqual([
      expect.objectContaining({
        kind: 'target',
        id: 'r8.g1',
        fields: [expect.objectContaining({ field: 'title', after: '新名' })],
      }),
    ]);
    await post('/r8/edits', { edits: [{ edit: 'revert', id: 'r8.g1' }] });
    expect(await review('r8')).toMatchObject({ corrected: [], undo: 2 });
  });

  it('is shown to whom the plan is shown', async () => {
    await draft('r5', 'hebei');
    const elsewhere = { ...officer, region: 'y' };
    expect(await get('/r5/review', elsewhere)).toEqual(refused('plan-not-found', 404));
    expect(await get('/r5/source/lines', elsewhere)).toEqual(refused('plan-not-found', 404));
  });

  it('begun by hand has no text', async () => {
    await post('/begin', { planId: 'r6', region: 'x', title: '手工方案' });
    expect(await review('r6')).toMatchObject({ sourceSha256: null });
    expect(await get('/r6/source/lines')).toEqual(refused('source-not-found', 404));
  });
});

describe('an amended text in review', () => {
  it('is told whole as a draft is; what was dropped in it can be restored, what was done undone', async () => {
    await draft('r7', 'hebei');
    expect(await get('/r7/amendment/review')).toEqual(refused('amendment-not-found', 404));
    await post('/r7/adopt');
    const text = textOf('hebei').replaceAll('2025年', '2026年');
    await post('/r7/amendment', { name: 'hebei-2.txt', text });
    const drop = { edit: 'drop', id: 'r7.t2' };
    await post('/r7/amendment/edits', { edits: [drop] });
    const { body } = await get('/r7/amendment/review');
    expect(body).toMatchObject({ status: 'adopted', questions: [], suggestions: [], undo: 1 });
    expect(body['gone']).toContainEqual(expect.objectContaining({ kind: 'task', id: 'r7.t2' }));
    const lines = await get(`/r7/source/lines?sha256=${String(body['sourceSha256'])}`);
    expect(lines.body).toMatchObject({ name: 'hebei-2.txt' });
  });

  it('begun by hand has no text', async () => {
    await draft('r8', 'hebei');
    await post('/r8/adopt');
    await post('/r8/amendment/begin');
    expect((await get('/r8/amendment/review')).body).toMatchObject({
      sourceSha256: null,
      gone: [],
    });
  });
});

describe('the text of a plan', () => {
  type Line = {
    readonly text: string;
    readonly items: readonly string[];
    readonly marks: readonly { kind: string; start: number; end: number; name?: string }[];
  };

  it('has each task of each plan in its lines, and each organization where it is named', async () => {
    for (const seed of ['zezhou', 'fuliang', 'hebei', 'rushan', 'tunxi']) {
      await draft(`t-${seed}`, seed);
      const { body } = await get(`/t-${seed}/source/lines`);
      const lines = body['lines'] as readonly Line[];
      expect(lines.map(({ text }) => text).join('\n')).toBe(textOf(seed));
      const { content } = (await review(`t-${seed}`)) as {
        readonly content: { readonly tasks: readonly { id: string }[]; organizations: string[] };
      };
      const placed = new Set(lines.flatMap(({ items }) => items));
      expect(content.tasks.filter(({ id }) => !placed.has(id))).toEqual([]);
      const named = new Set(lines.flatMap(({ marks }) => marks.flatMap(({ name }) => name ?? [])));
      expect(content.organizations.filter((name) => !named.has(name))).toEqual([]);
    }
  });
});
