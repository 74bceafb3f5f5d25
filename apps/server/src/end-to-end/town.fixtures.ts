import { namedOrganization } from '#testing';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contactDecider, contactStream } from '#directory';
import { parseLocalDate } from '#kernel';
import { readSettings } from '#platform';
import { obligationDecider, obligationStream } from '#obligations/rules';
import { open } from '../../../../libs/obligations/src/domain/obligation.fixtures.ts';
import { type RunningServer, startServer } from '../start-server.ts';
import { type LogHome, type OpenLogHome } from './logs.fixtures.ts';
import { RedisChild } from './redis-child.fixtures.ts';

const TOKEN = 'token-of-the-calendar-test';

/** Servers in this process, on real parts: a log, Redis, files. */
export class Town {
  readonly servers: RunningServer[] = [];

  private constructor(
    readonly data: string,
    readonly log: LogHome,
    readonly redis: RedisChild,
    private readonly begin: string,
  ) {}

  /** @param begin where the demo's clock begins */
  static async open(openLog: OpenLogHome, begin: string): Promise<Town> {
    const folder = mkdtempSync(join(tmpdir(), 'duban-calendar-'));
    mkdirSync(join(folder, 'redis'));
    const data = join(folder, 'data');
    const redis = await RedisChild.start(join(folder, 'redis'));
    return new Town(data, await openLog(data), redis, begin);
  }

  async start(roles?: string, more: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
    const env = {
      DUBAN_DATA: this.data,
      DUBAN_DEMO: '1',
      DUBAN_DEMO_DATA: '0',
      DUBAN_DEMO_START: this.begin,
      DUBAN_ADMIN_TOKEN: TOKEN,
      DUBAN_LOG_LEVEL: 'error',
      DUBAN_PORT: '0',
      REDIS_URL: this.redis.url,
      ...this.log.env,
      ...more,
    };
    const server = await startServer(readSettings(env, roles));
    this.servers.push(server);
    return server;
  }

  async stop(): Promise<void> {
    for (const server of this.servers.splice(0).reverse()) await server.stop();
  }

  async close(): Promise<void> {
    await this.stop();
    await this.redis.kill();
    await this.log.close();
    rmSync(join(this.data, '..'), { recursive: true, force: true });
  }
}

/** Asks as the office. @throws {Error} when it is refused */
export const asker =
  ({ url }: RunningServer) =>
  async <T>(method: string, path: string, body?: object): Promise<T> => {
    const response = await fetch(`${url}/api/${path}`, {
      method,
      headers: { Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const answer = (await response.json()) as T;
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`);
    return answer;
  };

/** One contact who is everything, and one obligation for each name and due date. */
export async function openObligations(
  { app: { runner } }: RunningServer,
  due: Readonly<Record<string, string>>,
  on: string,
  email = 'li@x.example',
): Promise<void> {
  const origin = (commandId: string) => ({ actor: 'test', commandId });
  const liaison = {
    contactId: 'li',
    within: null,
    region: 'x',
    ...namedOrganization('县教育局'),
    name: '李',
    email,
    roles: ['liaison', 'sectionChief', 'deputyHead'] as const,
  };
  const register = { type: 'RegisterContact', data: liaison } as const;
  await runner.run(contactStream('li'), contactDecider, register, origin('li'));
  for (const [name, dueOn] of Object.entries(due)) {
    const obligationId = `x.${name}.县教育局`;
    const command = open({
      obligationId,
      subjectId: `x.${name}`,
      number: '1',
      subject: name,
      organization: '县教育局',
      supports: [],
      planId: 'x',
      region: 'x',
      office: '督查室',
      dueOn: parseLocalDate(dueOn),
      openedOn: parseLocalDate(on),
    });
    const stream = obligationStream(obligationId);
    await runner.run(stream, obligationDecider, command, origin(obligationId));
  }
}
