import { type ArgumentsHost, BadRequestException, HttpException } from '@nestjs/common';
import { Rejection } from '#contract';
import { StoreUnavailable, UnknownOutcome } from '#event-store';
import { EvidenceUnavailable } from '#evidence';
import { openLogger } from '#platform';
import { type Problem, ProblemFilter } from '#http';
import { webServer } from './web-server.ts';

function answerTo(error: unknown, filter = new ProblemFilter(openLogger('silent'))): Problem {
  let sent: Problem | undefined;
  const reply = {
    status: () => reply,
    header: () => reply,
    send: (body: Problem) => {
      sent = body;
    },
  };
  const getRequest = () => ({ operation: 'getTask' });
  const http = { getResponse: () => reply, getRequest };
  filter.catch(error, { switchToHttp: () => http } as unknown as ArgumentsHost);
  if (!sent) throw new Error('nothing was answered');
  return sent;
}

describe('what is wrong with a request', () => {
  it.each([
    [['limit must not be less than 1', 'limit must be an integer number'], '“limit”缺失或不合要求'],
    [['property bogus should not exist'], '没有“bogus”这一项'],
    [['promisedOn 应为 2025-12-31 这样的日期'], 'promisedOn 应为 2025-12-31 这样的日期'],
  ])('is said in Chinese, with the validator’s words beside it: %j', (messages, detail) =>
    expect(answerTo(new BadRequestException({ message: messages }))).toMatchObject({
      status: 422,
      code: 'request-malformed',
      detail,
      details: messages,
    }),
  );

  it.each([
    [400, '请求格式不正确'],
    [413, '内容太大，没有写入'],
    [415, '不支持这种内容类型，请用 application/json'],
  ])('is said in Chinese when the body cannot be read (%i)', (status, detail) =>
    expect(answerTo(new HttpException('Body is not valid JSON', status))).toMatchObject({
      status,
      code: 'request-malformed',
      detail,
    }),
  );

  it.each([
    ['/api/obligations/%ff', 400, '请求格式不正确'],
    [`/api/obligations/${'a'.repeat(501)}`, 414, '地址太长'],
  ])('is a problem also where no route sees it: %#', async (url, status, detail) => {
    const server = webServer(null);
    const fastify = server.getInstance();
    fastify.get('/api/obligations/:id', () => 'ok');
    const answer = await fastify.inject({ method: 'GET', url });
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(JSON.parse(answer.payload)).toMatchObject({ status, code: 'request-malformed', detail });
    await fastify.close();
  });
});

it.each([
  [new StoreUnavailable('x', false, { cause: { code: 'SQLITE_FULL' } }), 'disk-full', '磁盘已满'],
  [new EvidenceUnavailable('x', { cause: { code: 'ENOSPC' } }), 'disk-full', '磁盘已满'],
  [new StoreUnavailable('x', false, { cause: { code: 'SQLITE_BUSY' } }), 'try-again', '系统忙'],
  [new UnknownOutcome('x'), 'try-again', '系统忙'],
])('a fault says whether the disk is full: %#', (fault, code, sentence) =>
  expect(answerTo(fault)).toMatchObject({
    status: 503,
    code,
    detail: expect.stringContaining(sentence) as string,
  }),
);

it('a refusal that an operation is not declared to answer is told', () => {
  const told: string[] = [];
  const filter = new ProblemFilter(openLogger('silent'), (...each) => told.push(each.join(' ')));
  expect(answerTo(new Rejection('task-not-found', { id: 't' }), filter).status).toBe(404);
  expect(answerTo(new Rejection('phase-dropped'), filter).status).toBe(409);
  expect(told).toEqual(['getTask phase-dropped']);
});
