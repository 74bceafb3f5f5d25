import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { readTokens } from '../demo/sample-users.ts';
import {
  type ApiDescription,
  type KnownIds,
  type RandomRequest,
  RequestGenerator,
} from './random-requests.fixtures.ts';
import { freePort } from './redis-child.fixtures.ts';
import { ServerChild } from './server-child.fixtures.ts';

const REQUESTS = 100_000;
const AT_ONCE = 24;
const BATCH = 2_000;
/** Fixed, so that what was found once is found again. */
const SEED = 20_261_201;

/** An open stream never ends, a self-audit waits for the worker, and a clock that runs away leaves nothing to ask for. */
const WITHOUT = ['watchChanges', 'runSelfAudit', 'moveDemoClock'];

type Listed = { readonly rows: readonly Readonly<Record<string, unknown>>[] };

describe('the demo, asked a hundred thousand times for anything', () => {
  const data = mkdtempSync(join(tmpdir(), 'duban-random-'));
  let server: ServerChild;
  let url = '';
  type Init = { readonly method?: string; readonly body?: string; readonly type?: string };
  const ask = (path: string, token?: string, { type, ...init }: Init = {}): Promise<Response> =>
    fetch(`${url}${path}`, {
      ...init,
      headers: {
        ...(type !== undefined && { 'content-type': type }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
    });

  beforeAll(async () => {
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    const env = {
      DUBAN_DATA: data,
      DUBAN_PORT: String(port),
      DUBAN_DEMO: '1',
      DUBAN_LOG_LEVEL: 'error',
      DUBAN_MAX_REFUSED: '9999999', // most of what is random is refused
    };
    server = new ServerChild(url, env, '');
    await server.start();
    await server.hasSaid('按 Ctrl+C 停止');
  });
  afterAll(async () => {
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  });

  const idsOf = async (list: string, field: string, token: string): Promise<readonly string[]> => {
    const answer = await ask(`/api/${list}`, token);
    if (!answer.ok) throw new Error(`${list}: ${await answer.text()}`);
    const { rows } = (await answer.json()) as Listed;
    return rows.flatMap((row) => (typeof row[field] === 'string' ? [row[field]] : []));
  };

  const knownIds = async (token: string, auditor: string): Promise<KnownIds> => ({
    planId: await idsOf('plans', 'planId', token),
    taskId: await idsOf('tasks', 'taskId', token),
    targetId: await idsOf('targets', 'targetId', token),
    phaseId: await idsOf('phases', 'phaseId', token),
    obligationId: await idsOf('obligations', 'obligationId', token),
    mailId: await idsOf('mails', 'mailId', token),
    contactId: await idsOf('contacts', 'contactId', token),
    organizationId: await idsOf('organizations', 'organizationId', token),
    organization: await idsOf('organizations', 'name', token),
    eventId: await idsOf('audit', 'eventId', auditor),
  });

  it('answers each, and never with a bug', async () => {
    const people = readTokens(data) ?? [];
    const tokens = [undefined, ...people.map(({ token }) => token)];
    const tokenOf = (userId: string): string =>
      people.find((one) => one.userId === userId)?.token ?? '';
    const api = (await (await ask('/api/openapi.json')).json()) as ApiDescription;
    const ids = await knownIds(tokenOf('zezhou-office'), tokenOf('auditor'));
    const generator = new RequestGenerator(api, ids, WITHOUT);
    const counts = new Map<string, number>();
    const done = new Set<string>();
    const bugs: string[] = [];

    const send = async (request: RandomRequest, number: number): Promise<void> => {
      const { operation, method, path, body, type } = request;
      const init = body === undefined ? { method } : { method, body, type };
      const answer = await ask(path, tokens[number % tokens.length], init);
      const text = await answer.text();
      const fault = answer.status === 503 ? ` ${(JSON.parse(text) as { code: string }).code}` : '';
      const status = `${answer.status}${fault}`;
      counts.set(status, (counts.get(status) ?? 0) + 1);
      if (answer.ok) done.add(operation);
      if (answer.status === 500) bugs.push(`${method} ${path} ${body ?? ''} → ${text}`);
    };

    let health = 0;
    for (let from = 0; from < REQUESTS; from += BATCH) {
      const requests = fc.sample(generator.requests(), { seed: SEED + from, numRuns: BATCH });
      let next = 0;
      const ahead = async (): Promise<void> => {
        for (let at = next++; at < requests.length; at = next++) {
          await send(requests[at]!, from + at);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, ahead));
      expect((await ask('/healthz')).status).toBe(200);
      health++;
      expect(bugs).toEqual([]);
    }
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const told = [...counts].map(([status, count]) => `${status}: ${count}`).toSorted();
    process.stdout.write(
      `${all} random requests of ${generator.operations().length} operations as ${tokens.length} people, ` +
        `${done.size} operations carried out, health answered ${health} times; ${told.join(', ')}\n`,
    );
    expect(all).toBe(REQUESTS);
    expect(done.size).toBeGreaterThan(generator.operations().length / 3);
  });
});
