import 'reflect-metadata';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Body, Controller, Module, Post, ValidationPipe } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { CommandRunner } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import { EvidenceAccess, EvidenceStore, EvidenceUnavailable, MAX_EVIDENCE_BYTES } from '#evidence';
import { openFileEvidenceStore } from '#evidence/file';
import { OthersReports, type User } from '#http';
import { Directory, sha256, SystemClock } from '#kernel';
import { openSignIn, type SignIn, strictProblems } from '#testing/feature';
import { evidenceList, HandedIn, UploadQuota, UploadsModule } from '#uploads';
import { Projector, type ViewStore } from '#views';
import { openSqliteViewStore } from '#views/sqlite';
import { webServer } from './web-server.ts';

/** Its method is named as an operation that every signed-in user has a right to. */
@Controller('commands')
class CommandController {
  @Post()
  comparePolicies(@Body() body: unknown): string {
    return typeof body;
  }
}

const folder = mkdtempSync(join(tmpdir(), 'duban-upload-'));
let app: NestFastifyApplication;
let store: EvidenceStore;
let signIn: SignIn;
let views: ViewStore;
let projector: Projector;
const clock = new SystemClock();
const log = new InMemoryEventStore({ clock });
const QUOTA = 200 * 1024 * 1024;
let origin = '';
const problems = strictProblems();
afterEach(problems.demandDeclared);

beforeAll(async () => {
  store = await openFileEvidenceStore({ folder, clock });
  views = await openSqliteViewStore({ path: ':memory:' });
  projector = new Projector({
    log,
    store: views,
    set: { name: 'all', projections: [evidenceList] },
  });
  await projector.start();
  const runner = new CommandRunner(log, clock);
  const drafts = { naming: () => Promise.resolve([]) };
  const access = new HandedIn({ runner, views, others: new OthersReports(), drafts });
  signIn = await openSignIn();
  @Module({
    imports: [UploadsModule],
    controllers: [CommandController],
    providers: [
      { provide: APP_GUARD, useValue: signIn.guard },
      { provide: APP_FILTER, useValue: problems.filter },
      {
        provide: APP_PIPE,
        useValue: new ValidationPipe({
          whitelist: true,
          forbidNonWhitelisted: true,
          transform: true,
        }),
      },
    ],
  })
  class Server {}
  const provided = [
    { provide: EvidenceStore, useValue: store },
    { provide: EvidenceAccess, useValue: access },
    { provide: CommandRunner, useValue: runner },
    { provide: UploadQuota, useValue: new UploadQuota(QUOTA) },
    { provide: Directory, useValue: { idOf: () => Promise.resolve('e-1') } },
  ];
  @Module({})
  class Infrastructure {}
  const infrastructure = {
    module: Infrastructure,
    global: true,
    providers: provided,
    exports: provided,
  };
  const imports = [infrastructure, Server];
  const built = await Test.createTestingModule({ imports }).compile();
  app = built.createNestApplication<NestFastifyApplication>(webServer(null));
  app.setGlobalPrefix('api');
  await app.listen(0, '127.0.0.1');
  origin = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
});
afterAll(async () => {
  await app.close();
  await signIn.close();
  await projector.stop();
  await views.close();
  await log.close();
  rmSync(folder, { recursive: true });
});

const files = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
type Role = User['roles'][number];
const headersOf = (role: Role = 'liaison') =>
  signIn.headersOf({ userId: role, name: role, roles: [role], region: null, organization: null });
type Request = { readonly method?: string; readonly body?: string | Buffer<ArrayBuffer> };
type More = { readonly headers?: Readonly<Record<string, string>>; readonly role?: Role };
/** Asks as a liaison, unless told another role. */
const ask = async (address: string, request: Request = {}, { headers, role }: More = {}) =>
  fetch(address, { ...request, headers: { ...headers, ...(await headersOf(role)) } });
const url = (name: string): string => `${origin}/api/evidence?name=${encodeURIComponent(name)}`;
const upload = (
  body: string | Buffer<ArrayBuffer>,
  headers: Record<string, string> = {},
  name = '名单.pdf',
) => ask(url(name), { method: 'POST', body }, { headers });
const answerOf = async (answer: Response) => ({
  status: answer.status,
  body: (await answer.json()) as Record<string, unknown>,
});

const pdf = '%PDF-1.7\n名单\n%%EOF\n';

describe('evidence over HTTP', () => {
  it.each([
    'application/pdf',
    'application/octet-stream',
    'application/json',
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'no type at all',
  ])('is taken as it is when it says it is %s', async (type) => {
    expect(await answerOf(await upload(pdf, { 'content-type': type }))).toEqual({
      status: 201,
      body: {
        sha256: sha256(pdf),
        name: '名单.pdf',
        size: Buffer.byteLength(pdf),
        type: 'application/pdf',
      },
    });
    expect(files()).toHaveLength(1);
  });

  it('comes back as a download that no browser runs, under a name of one’s choice', async () => {
    await upload(pdf);
    const name = '"培训"\'*(名单).pdf';
    const answer = await ask(
      `${origin}/api/evidence/${sha256(pdf)}?name=${encodeURIComponent(name)}`,
    );
    expect(await answer.text()).toBe(pdf);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(Buffer.byteLength(pdf)),
      'x-content-type-options': 'nosniff',
      'content-security-policy': 'sandbox',
      'content-disposition':
        `attachment; filename="____'*(__).pdf"; ` +
        `filename*=UTF-8''%22%E5%9F%B9%E8%AE%AD%22%27%2A%28%E5%90%8D%E5%8D%95%29.pdf`,
    });
  });

  it.each([sha256('nothing'), 'x', '..%2F..%2Fetc%2Fpasswd'])(
    'is not found under %s',
    async (key) =>
      expect(await answerOf(await ask(`${origin}/api/evidence/${key}`))).toMatchObject({
        status: 404,
        body: { code: 'evidence-not-found' },
      }),
  );

  it('is handed in by those who report, and read by who handed it in alone', async () => {
    const status = async (role: string, answer: Promise<Response>) => [role, (await answer).status];
    const [readers, writers] = [[], []] as unknown[][];
    for (const role of ['office', 'liaison', 'supervisor', 'auditor', 'visitor'] as const) {
      const post = ask(url('名单.pdf'), { method: 'POST', body: pdf }, { role });
      writers!.push(await status(role, post));
      const get = ask(`${origin}/api/evidence/${sha256(pdf)}`, {}, { role });
      readers!.push(await status(role, get));
    }
    expect(writers).toEqual([
      ['office', 201],
      ['liaison', 201],
      ['supervisor', 403],
      ['auditor', 403],
      ['visitor', 403],
    ]);
    expect(readers).toEqual([
      ['office', 200],
      ['liaison', 200],
      ['supervisor', 404],
      ['auditor', 404],
      ['visitor', 403],
    ]);
  });

  it.each([
    ['a type that is not kept', Buffer.from('7f454c4600', 'hex'), 415, 'evidence-type-refused'],
    ['nothing', '', 422, 'evidence-empty'],
  ])('refuses %s in one sentence', async (_, body, status, code) => {
    const before = files();
    const answer = await answerOf(await upload(body));
    expect(answer).toMatchObject({ status, body: { code } });
    expect(answer.body['detail']).toMatch(/未保存/);
    expect(files()).toEqual(before);
  });

  it.each(['', 'x'.repeat(201)])('refuses the name %j', async (name) =>
    expect(await answerOf(await upload(pdf, {}, name))).toMatchObject({ status: 422 }),
  );

  it('refuses what is too large, told beforehand or found out, and the sender hears it', async () => {
    const before = files();
    const refusal = { status: 413, body: { code: 'evidence-too-large', status: 413 } };
    const large = Buffer.alloc(MAX_EVIDENCE_BYTES + 1, pdf);
    expect(await answerOf(await upload(large))).toMatchObject(refusal);
    const endless = new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (let sent = 0; sent < 2 * MAX_EVIDENCE_BYTES; sent += 2 ** 20) {
          controller.enqueue(Buffer.alloc(2 ** 20, pdf));
        }
        controller.close();
      },
    });
    const found = await fetch(url('a.pdf'), {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: await headersOf(),
    });
    expect(await answerOf(found)).toMatchObject(refusal);
    expect(files()).toEqual(before);
  });

  it('leaves nothing of an upload that is broken off', async () => {
    const before = files();
    const broken = request(url('a.pdf'), {
      method: 'POST',
      headers: { 'content-length': 9_999, ...(await headersOf()) },
    });
    broken.on('error', () => undefined);
    broken.write(pdf);
    while (files().length === before.length) await new Promise((next) => setTimeout(next, 5));
    broken.destroy();
    while (files().length > before.length) await new Promise((next) => setTimeout(next, 5));
    expect(files()).toEqual(before);
  });

  it('is one file when two hand it in at once', async () => {
    const before = files().length;
    const twice = await Promise.all([upload(`${pdf}2`), upload(`${pdf}2`)]);
    expect(twice.map(({ status }) => status)).toEqual([201, 201]);
    expect(files()).toHaveLength(before + 1);
  });

  it('says that it may be tried again when the disk is full', async () => {
    const put = store.put.bind(store);
    store.put = () => Promise.reject(new EvidenceUnavailable('The disk is full'));
    const answer = await answerOf(await upload(pdf));
    store.put = put;
    expect(answer).toMatchObject({ status: 503, body: { code: 'try-again' } });
  });
});

describe('uploads of an organization on a day', () => {
  it('are refused beyond its quota before they are read, also when many come at once', async () => {
    const organization = { userId: 'full', name: 'full', roles: ['liaison'], region: 'x' } as const;
    const headers = await signIn.headersOf({ ...organization, organization: '县教育局' });
    const before = files().length;
    const send = async (number: number): Promise<unknown> => {
      const body = Buffer.alloc(19 * 1024 * 1024, `${pdf}${number}`);
      const answer = await fetch(url('a.pdf'), { method: 'POST', body, headers });
      return ((await answer.json()) as { code?: string }).code ?? answer.status;
    };
    const answers = await Promise.all(Array.from({ length: 12 }, (_, number) => send(number)));
    const count = (answer: unknown): number => answers.filter((one) => one === answer).length;
    expect([count(201), count('evidence-quota')]).toEqual([10, 2]);
    expect(files()).toHaveLength(before + 10);
  });

  it('are facts that say who handed in what', async () => {
    const answer = await ask(url('a.pdf'), { method: 'POST', body: pdf });
    expect(answer.status).toBe(201);
    const facts: unknown[] = [];
    for await (const { type, data } of log.readAll({ prefixes: ['uploads-'] })) {
      facts.push({ fact: type, ...data });
    }
    expect(facts).toContainEqual(
      expect.objectContaining({
        fact: 'EvidenceReceived',
        userId: 'liaison',
        sha256: sha256(pdf),
        size: Buffer.byteLength(pdf),
      }),
    );
  });
});

describe('all other routes', () => {
  const request = (body: string, type: string) =>
    ask(`${origin}/api/commands`, { method: 'POST', body }, { headers: { 'content-type': type } });

  it('read JSON, and nothing that is none', async () => {
    expect(await (await request('{}', 'application/json')).text()).toBe('object');
    expect((await request('{', 'application/json')).status).toBe(400);
    for (const type of ['application/octet-stream', 'application/x-unread', 'image/png']) {
      expect((await request('{}', type)).status).toBe(415);
    }
  });

  it('keep their limit', async () => {
    const long = JSON.stringify({ text: 'x'.repeat(30 * 1024 * 1024) });
    expect((await request(long, 'application/json')).status).toBe(413);
  });
});
