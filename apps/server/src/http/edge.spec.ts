import 'reflect-metadata';
import { once } from 'node:events';
import { request as openRequest } from 'node:http';
import { type AddressInfo } from 'node:net';
import { Body, Controller, Get, Module, Post, ValidationPipe } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { IsArray, IsOptional, IsString } from 'class-validator';
import { Public } from '#access';
import { Takes, type User } from '#http';
import { openSignIn, type SignIn, strictProblems } from '#testing/feature';
import { keepEdge, webServer } from './web-server.ts';

class FieldsDto {
  @IsOptional()
  @IsString()
  text?: string;

  @IsOptional()
  @IsArray()
  figures?: unknown[];
}

/** Methods are named as operations that every signed-in user has a right to. */
@Controller('api/commands')
class CommandController {
  @Post()
  comparePolicies(@Body() { text = '' }: FieldsDto): number {
    return text.length;
  }

  @Post('table')
  @Takes('table')
  getPolicy(@Body() { text = '' }: FieldsDto): number {
    return text.length;
  }

  @Post('open')
  @Takes('form', { fromAnybody: true })
  moveDemoClock(): string {
    return 'open';
  }

  @Get()
  listPolicies(): string {
    return 'read';
  }
}

@Public()
@Controller()
class PageController {
  @Get('metrics')
  metrics(): string {
    return 'figures';
  }

  @Get('healthz')
  healthz(): string {
    return 'ok';
  }
}

const problems = strictProblems();
const told: string[] = [];
let signIn: SignIn;
let app: NestFastifyApplication;
let origin = '';

async function open(): Promise<NestFastifyApplication> {
  @Module({
    controllers: [CommandController, PageController],
    providers: [
      { provide: APP_GUARD, useValue: signIn.guard },
      { provide: APP_FILTER, useValue: problems.filter },
      {
        provide: APP_PIPE,
        useValue: new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true }),
      },
    ],
  })
  class Server {}
  const built = await Test.createTestingModule({ imports: [Server] }).compile();
  const opened = built.createNestApplication<NestFastifyApplication>(webServer(null));
  const { authenticator } = signIn;
  const onTooMany = (from: string): number => told.push(from);
  await keepEdge(opened, {
    authenticator,
    open: [],
    https: false,
    maxRefused: 40,
    onTooMany,
    bodyMs: 200,
  });
  await opened.listen(0, '127.0.0.1');
  return opened;
}

beforeAll(async () => {
  signIn = await openSignIn();
  app = await open();
  origin = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
});
afterAll(async () => {
  await app.close();
  await signIn.close();
});

const liaison: User = {
  userId: 'liaison',
  name: '陈永平',
  roles: ['liaison'],
  region: 'zezhou',
  organization: '县教育局',
};
const JSON_BODY = { 'content-type': 'application/json' };

async function post(path: string, body: string, headers?: Record<string, string>) {
  const bears = headers ?? (await signIn.headersOf(liaison));
  const answer = await fetch(origin + path, {
    method: 'POST',
    headers: { ...JSON_BODY, ...bears },
    body,
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

const manyKeys = (count: number): string =>
  JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, 1])));

describe('a body', () => {
  it.each([
    ['a thousand and one fields', manyKeys(1_001)],
    ['too many values', `{"figures":[${'1,'.repeat(5_000)}1]}`],
    ['too deep a list', `{"figures":${'['.repeat(30)}${']'.repeat(30)}}`],
  ])('with %s is refused before anything is made of it', async (_, body) =>
    expect(await post('/api/commands', body)).toMatchObject({
      status: 413,
      body: { code: 'body-too-much' },
    }),
  );

  it('of a form has 64 KB at most, of a table more', async () => {
    const long = JSON.stringify({ text: '县'.repeat(22_000) });
    expect(await post('/api/commands', long)).toMatchObject({
      status: 413,
      body: { code: 'request-malformed', detail: '内容太大，没有写入' },
    });
    expect((await post('/api/commands/table', long)).status).toBe(201);
  });

  it('with unknown fields is answered with twenty of them at most, and says how many there are', async () => {
    const { status, body } = await post('/api/commands', manyKeys(1_000));
    expect(status).toBe(422);
    expect(body['details']).toHaveLength(20);
    expect(body['detail']).toContain('共1000处，仅列前20处');
  });

  it('loses characters that nobody sees before anything is made of it', async () => {
    const text = JSON.stringify({ text: '已\u202E完\u0000成' });
    expect((await post('/api/commands', text)).body).toBe(3);
  });

  it('that is a form of a page is not taken', async () => {
    const headers = {
      ...(await signIn.headersOf(liaison)),
      'content-type': 'application/x-www-form-urlencoded',
    };
    expect((await post('/api/commands', 'text=a', headers)).status).toBe(415);
  });

  it('that trickles is cut off', async () => {
    const sending = openRequest(`${origin}/api/commands`, {
      method: 'POST',
      headers: { ...JSON_BODY, ...(await signIn.headersOf(liaison)), 'content-length': '100' },
    });
    sending.write('{');
    const [error] = (await once(sending, 'error').catch((thrown: unknown) => [thrown])) as [Error];
    expect(error).toMatchObject({ code: 'ECONNRESET' });
  });
});

describe('whoever is not signed in', () => {
  it('is refused before the body is read', async () => {
    const sending = openRequest(`${origin}/api/commands/table`, {
      method: 'POST',
      headers: { ...JSON_BODY, 'content-length': '8000000' },
    });
    sending.write('{"text":"');
    const [answer] = (await once(sending, 'response')) as [{ readonly statusCode: number }];
    expect(answer.statusCode).toBe(401);
    sending.destroy();
  });

  it('is heard where a route takes bodies from anybody', async () => {
    const answer = await fetch(`${origin}/api/commands/open`, { method: 'POST' });
    expect(answer.status).toBe(201);
  });

  it('is not shown the figures, unlike who is', async () => {
    const bears = { headers: await signIn.headersOf(liaison) };
    expect((await fetch(`${origin}/metrics`)).status).toBe(401);
    expect((await fetch(`${origin}/metrics`, bears)).status).toBe(200);
    expect((await fetch(`${origin}/healthz`)).status).toBe(200);
  });
});

describe('what fails again and again', () => {
  it('is a wrong token thirty times a minute, then it has to wait; who is signed in has not', async () => {
    const wrong = { headers: { authorization: 'Bearer nobodys-token' } };
    const statuses: number[] = [];
    for (let left = 31; left > 0; left--) {
      statuses.push((await fetch(`${origin}/api/commands`, wrong)).status);
    }
    expect(statuses).toEqual([...Array.from({ length: 30 }, () => 401), 429]);
    expect(told).toEqual(['127.0.0.1']);
    const refused = await fetch(`${origin}/api/commands`, wrong);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ code: 'too-many-failures' });
    expect((await post('/api/commands', '{}')).status).toBe(201);
  });

  it('is an account refused forty times a minute, and no other', async () => {
    const bears = await signIn.headersOf({ ...liaison, userId: 'script' });
    const wrong = () => post('/api/commands', '{"bogus":1}', bears);
    for (let left = 40; left > 0; left -= 20) {
      const answers = await Promise.all(Array.from({ length: 20 }, wrong));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([422]));
    }
    expect((await wrong()).status).toBe(429);
    expect((await post('/api/commands', '{}')).status).toBe(201);
  });
});

it('every answer says how a browser may use it, and is kept by nobody', async () => {
  for (const path of ['/healthz', '/api/commands', '/nowhere', '/api/%ff']) {
    const { headers } = await fetch(origin + path);
    expect([path, headers.get('content-security-policy')]).toEqual([
      path,
      expect.stringContaining("frame-ancestors 'none'"),
    ]);
    expect(headers.get('content-security-policy')).not.toContain('unsafe-inline');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
  }
});
