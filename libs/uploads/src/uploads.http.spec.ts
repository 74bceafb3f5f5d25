import { Global, Module } from '@nestjs/common';
import { type User } from '#http';
import { Directory, idOf, parseLocalDate, sha256 } from '#kernel';
import { taskList, TasksModule } from '#tasks';
import { refused } from '#testing';
import { officer, startFeature } from '#testing/feature';
import { assign, education, science } from '../../tasks/src/domain/task.fixtures.ts';
import { expireUploads } from './expire-uploads.ts';
import { UploadsModule } from './uploads.module.ts';

const directory = { idOf: (_: string, name: string) => Promise.resolve(`id-${name}`) };
@Global()
@Module({ providers: [{ provide: Directory, useValue: directory }], exports: [Directory] })
class Bound {}
@Module({ imports: [Bound, TasksModule, UploadsModule] })
class Feature {}

const liaison = { ...officer, roles: ['liaison'], region: 'rushan' } as const;
const teacher: User = { ...liaison, userId: 'u-teacher', organization: education };
const colleague: User = { ...teacher, userId: 'u-colleague' };
const scientist: User = { ...liaison, userId: 'u-science', organization: science };
const supervisor: User = { ...officer, userId: 'u-supervisor', roles: ['supervisor'] };
const auditor: User = { ...officer, userId: 'u-auditor', roles: ['auditor'], region: 'rushan' };
const elsewhere: User = { ...officer, userId: 'u-tunxi', region: 'tunxi' };

let feature: Awaited<ReturnType<typeof startFeature>>;
beforeEach(async () => {
  feature = await startFeature(Feature, [taskList]);
  const { data } = assign({ leads: [education], supports: [science] });
  const event = { id: idOf('assigned'), type: 'TaskAssigned', data, meta: {} };
  await feature.runner.store.append('task-rushan.t1', [event], 'no-stream');
  feature.clock.set('2023-06-20T09:00:00+08:00');
  await feature.settle();
});
afterEach(() => feature.stop());

const readersOf = async (key: string): Promise<readonly string[]> => {
  await feature.settle();
  const found: string[] = [];
  for (const user of [teacher, colleague, scientist, officer, supervisor, auditor, elsewhere]) {
    const { status } = await feature.download(`/evidence/${key}`, user);
    if (status === 200) found.push(user.userId);
    else expect(status).toBe(404);
  }
  return found;
};
const send = (verb: string, body: object, user: User) =>
  feature.ask(verb === 'draft' ? 'PUT' : 'POST', `/tasks/rushan.t1/${verb}`, body, user);
const done = { status: 200 };
const OVERSEERS = ['u-office', 'u-supervisor', 'u-auditor'];

describe('a file that was handed in', () => {
  it('is read by its uploader alone until a record names it', async () => {
    const file = await feature.handedIn('名单', '名单.txt', teacher);
    expect((await feature.download(`/evidence/${file.sha256}`, teacher)).status).toBe(200);
    expect(await readersOf(file.sha256)).toEqual(['u-teacher']);
  });

  it('that a draft names is read by its organization and the office', async () => {
    const file = await feature.handedIn('名单', '名单.txt', teacher);
    expect(await send('draft', { text: '正在', evidence: [file] }, teacher)).toMatchObject(done);
    expect(await readersOf(file.sha256)).toEqual(['u-teacher', 'u-colleague', 'u-office']);
    expect(await send('reports', { text: '好', evidence: [file] }, colleague)).toMatchObject(done);
  });

  it.each(['reports', 'claim'])('that %s name is read by who may read them', async (verb) => {
    const file = await feature.handedIn('名单', '名单.txt', teacher);
    const body = { ...(verb === 'reports' && { text: '好' }), evidence: [file] };
    expect(await send(verb, body, teacher)).toMatchObject(done);
    expect(await readersOf(file.sha256)).toEqual(['u-teacher', 'u-colleague', ...OVERSEERS]);
  });

  it('is read by another organization once one of its own records names the same', async () => {
    const file = await feature.handedIn('通知', '通知.txt', teacher);
    await send('reports', { text: '好', evidence: [file] }, teacher);
    await feature.handedIn('通知', '通知.txt', scientist);
    await send('reports', { text: '好', evidence: [file] }, scientist);
    expect(await readersOf(file.sha256)).toContain('u-science');
  });

  it('cannot be named by who may not read it, and looks as if it were not there', async () => {
    const file = await feature.handedIn('名单', '名单.txt', teacher);
    await send('reports', { text: '好', evidence: [file] }, teacher);
    await feature.settle();
    for (const verb of ['reports', 'claim', 'draft']) {
      const body = { ...(verb !== 'claim' && { text: '好' }), evidence: [file] };
      expect(await send(verb, body, scientist)).toEqual(refused('evidence-not-found', 404));
    }
    const answers = [file.sha256, sha256('none')].map(async (key) => {
      const { status, bytes } = await feature.download(`/evidence/${key}`, scientist);
      return [status, bytes.toString().replaceAll(key, 'KEY').replaceAll(key.slice(0, 50), 'KEY')];
    });
    const [known, unknown] = await Promise.all(answers);
    expect(known).toEqual(unknown);
  });
});

describe('a file is shown', () => {
  const png = Buffer.from('89504e470d0a1a0a', 'hex');
  const headersOf = async (text: string | Buffer, query: string) => {
    const file = await feature.handedIn(text, '图.png', teacher);
    const { headers } = await feature.download(`/evidence/${file.sha256}${query}`, teacher);
    const policy = String(headers['content-security-policy']);
    return [String(headers['content-disposition']).split(';')[0], policy];
  };

  it('as a picture in a sandbox, as a PDF that loads nothing, in our own pages only', async () => {
    expect(await headersOf(png, '?show=1')).toEqual([
      'inline',
      "sandbox; default-src 'none'; frame-ancestors 'self'",
    ]);
    expect(await headersOf('%PDF-1.7\n%%EOF', '?show=1')).toEqual([
      'inline',
      "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
    ]);
  });

  it('never when it is anything else, or nobody asked to see it', async () => {
    const saved = ['attachment', 'sandbox'];
    expect(await headersOf('<script>alert(1)</script>', '?show=1')).toEqual(saved);
    expect(await headersOf(png, '')).toEqual(saved);
  });
});

describe('what no record names', () => {
  const on = async (day: string): Promise<void> => {
    feature.clock.set(`${day}T02:30:00+08:00`);
    await feature.settle();
    const { runner, views, evidence, drafts } = feature;
    await expireUploads({ runner, views, evidence, drafts }, parseLocalDate(day));
    await feature.settle();
  };

  it('ends after thirty days, and its file is removed a night later', async () => {
    const file = await feature.handedIn('忘了', '忘了.txt', teacher);
    await on('2023-07-19');
    expect(await readersOf(file.sha256)).toEqual(['u-teacher']);
    await on('2023-07-20');
    expect(await readersOf(file.sha256)).toEqual([]);
    expect(await feature.evidence.has(file.sha256)).toBe(true);
    expect(await send('reports', { text: '好', evidence: [file] }, teacher)).toEqual(
      refused('evidence-not-found', 404),
    );
    await on('2023-07-20');
    expect(await feature.evidence.has(file.sha256)).toBe(true);
    await on('2023-07-21');
    expect(await feature.evidence.has(file.sha256)).toBe(false);
    const facts: string[] = [];
    for await (const { type } of feature.runner.store.readAll({ prefixes: ['uploads-'] })) {
      facts.push(type);
    }
    expect(facts).toEqual(['EvidenceReceived', 'EvidenceExpired']);
  });

  it('stays when a report or a draft names it, and when it is handed in again in between', async () => {
    const reported = await feature.handedIn('报', 'a.txt', teacher);
    await send('reports', { text: '好', evidence: [reported] }, teacher);
    const drafted = await feature.handedIn('稿', 'b.txt', scientist);
    await send('draft', { text: '好', evidence: [drafted] }, scientist);
    const again = await feature.handedIn('再', 'c.txt', teacher);
    await on('2023-07-20');
    await feature.handedIn('再', 'c.txt', teacher);
    await on('2023-07-21');
    await on('2023-08-18');
    for (const { sha256: key } of [reported, drafted, again]) {
      expect(await feature.evidence.has(key)).toBe(true);
    }
  });

  it('stays when a record that was being written as it ended names it', async () => {
    const file = await feature.handedIn('晚', 'a.txt', teacher);
    await on('2023-07-20');
    const { taskId, planId, region } = assign({ leads: [education] }).data;
    const whose = { taskId, planId, region, organization: education, organizationId: 'e' };
    const said = { reportId: 'r', text: '好', reportedOn: '2023-07-20', evidence: [file] };
    const data = { ...whose, ...said };
    const event = { id: idOf('late'), type: 'ProgressReported', data, meta: {} };
    await feature.runner.store.append('task-rushan.t1', [event], 'any');
    await on('2023-07-21');
    expect(await feature.evidence.has(file.sha256)).toBe(true);
  });
});
