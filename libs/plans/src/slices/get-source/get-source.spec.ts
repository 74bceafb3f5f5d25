import { Global, Module } from '@nestjs/common';
import { Directory, sha256 } from '#kernel';
import { officer, startFeature } from '#testing/feature';
import {
  abstractList,
  inList,
  level,
  list,
  p,
  wordFile,
} from '../../../../documents/src/docx/word-file.fixtures.ts';
import { PlansModule } from '../../plans.module.ts';
import { Policies } from '../../policies.port.ts';
import { planBoard } from '../../views/plan-board.ts';

const bound = [
  {
    provide: Policies,
    useValue: { latest: (name: string) => Promise.resolve({ name, version: 1 }) },
  },
  {
    provide: Directory,
    useValue: {
      idsIn: () => Promise.resolve({}),
      regions: () => Promise.resolve([]),
      officesIn: () => Promise.resolve([]),
    },
  },
];
@Global()
@Module({ providers: bound, exports: [Policies, Directory] })
class Bound {}
@Module({ imports: [Bound, PlansModule] })
class Feature {}

const NAME = '夜市方案.docx';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const numbering =
  abstractList(0, level(0, 'chineseCounting', '%1、'), level(1, 'decimal', '%2.')) + list(1, 0);
const plan = (...tasks: readonly string[]): Uint8Array =>
  wordFile(
    p('某县夜市工作方案（2026年）') +
      p('重点任务', inList(1)) +
      tasks.map((task) => p(task, inList(1, 1))).join(''),
    { numbering },
  );
const bytes = plan('更换路灯。分批更换。（县城管局负责）', '疏通管网。逐条疏通。（县水务局负责）');
const base64 = (file: Uint8Array): string => Buffer.from(file).toString('base64');

let feature: Awaited<ReturnType<typeof startFeature>>;
beforeAll(async () => {
  feature = await startFeature(Feature, [planBoard]);
  const body = { planId: 'night', region: 'x', name: NAME, base64: base64(bytes) };
  expect(await feature.ask('POST', '/plans', body)).toMatchObject({ status: 201 });
  await feature.settle();
});
afterAll(() => feature.stop());

const get = (path: string, user = officer) =>
  feature.ask('GET', `/plans/night${path}`, undefined, user);

describe('the document of a plan', () => {
  it('is told with its text, and each of its items with the paragraph of the file', async () => {
    const { body } = await get('/source');
    expect(body).toMatchObject({
      name: NAME,
      sha256: sha256(bytes),
      size: bytes.length,
      type: WORD,
      text: [
        '某县夜市工作方案（2026年）',
        '一、重点任务',
        '1.更换路灯。分批更换。（县城管局负责）',
        '2.疏通管网。逐条疏通。（县水务局负责）',
        '',
      ].join('\n'),
      items: [
        { kind: 'task', id: 'night.t1', title: '更换路灯', paragraph: 3 },
        { kind: 'task', id: 'night.t2', title: '疏通管网', paragraph: 4 },
      ],
      versions: [{ name: NAME, sha256: sha256(bytes) }],
    });
  });

  it('is given back as it was handed in', async () => {
    const { status, headers, bytes: file } = await feature.download('/plans/night/source/file');
    expect([status, headers['content-type'], sha256(file)]).toEqual([200, WORD, sha256(bytes)]);
    expect(headers['content-disposition']).toContain(encodeURIComponent(NAME));
  });

  it('is not given to whom the plan is not shown', async () => {
    const elsewhere = { ...officer, region: 'y' };
    expect((await get('/source', elsewhere)).body).toMatchObject({ code: 'plan-not-found' });
    const { status } = await feature.download('/plans/night/source/file', elsewhere);
    expect(status).toBe(404);
  });

  it('stands beside those of its amendments', async () => {
    expect(await feature.ask('POST', '/plans/night/adopt', {})).toMatchObject({ status: 200 });
    const amended = plan('更换路灯。一次更换。（县城管局负责）');
    const body = { name: '调整稿.docx', base64: base64(amended) };
    expect(await feature.ask('POST', '/plans/night/amendment', body)).toMatchObject({
      status: 200,
    });
    const { body: now } = await get('/source');
    expect(now).toMatchObject({
      sha256: sha256(bytes),
      versions: [{ name: NAME }, { name: body.name }],
    });
    const { body: other } = await get(`/source?sha256=${sha256(amended)}`);
    expect(other).toMatchObject({ name: body.name, items: [{ id: 'night.t1', paragraph: 3 }] });
    expect((await get(`/source?sha256=${'0'.repeat(64)}`)).body).toMatchObject({
      code: 'source-not-found',
    });
  });

  it('that is refused is not kept', async () => {
    const poem = Buffer.from('床前明月光，疑是地上霜。');
    const refused = await feature.ask('POST', '/plans', { name: 'a.txt', base64: base64(poem) });
    expect(refused.body).toMatchObject({ code: 'document-without-tasks' });
    const other = plan('划定摊位。编号管理。（县城管局负责）');
    const taken = { planId: 'night', region: 'x', name: 'b.docx', base64: base64(other) };
    expect((await feature.ask('POST', '/plans', taken)).body).toMatchObject({
      code: 'plan-already-exists',
    });
    expect(
      await Promise.all([poem, other].map((file) => feature.evidence.has(sha256(file)))),
    ).toEqual([false, false]);
  });
});
