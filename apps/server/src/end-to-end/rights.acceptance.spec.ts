import { type OpenAPIObject } from '@nestjs/swagger';
import { refusedTo, type Right, RIGHTS } from '#contract';
import { type RunningServer } from '../start-server.ts';
import { settle } from './idor.fixtures.ts';
import { embedded } from './logs.fixtures.ts';
import { type Answer, come, type Person, type Route, routesIn } from './rights.fixtures.ts';
import { Town } from './town.fixtures.ts';

const VISITOR: Person = {
  userId: 'visitor',
  token: null,
  roles: ['visitor'],
  region: null,
  organization: null,
};
/** Never ends by itself; ends what the others ask with. */
const LEFT_OUT: readonly string[] = ['watchChanges', 'moveDemoClock', 'runSelfAudit'];

let town: Town;
let server: RunningServer;
let document: OpenAPIObject;
let routes: readonly Route[];
const people: Person[] = [VISITOR];

beforeAll(async () => {
  town = await Town.open(embedded, '2025-12-08T08:00:00+08:00');
  server = await town.start(undefined, { DUBAN_MAX_REFUSED: '1000000' });
  document = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as OpenAPIObject;
  routes = routesIn(document).filter(({ operation }) => !LEFT_OUT.includes(operation));
  for (const region of ['x', 'y', null]) {
    for (const role of ['administrator', 'office', 'supervisor', 'auditor', 'reader'] as const) {
      const holder = { roles: [role], region, organization: null };
      people.push(await come(server, `${role}-${region ?? 'all'}`, holder));
    }
    const liaison = {
      roles: ['liaison'],
      region: region ?? 'x',
      organization: '县教育局',
    } as const;
    if (region !== null) people.push(await come(server, `liaison-${region}`, liaison));
  }
  for (const role of ['office', 'supervisor', 'reader'] as const) {
    const holder = { roles: [role], region: null, organization: null, plans: ['y'] };
    people.push(await come(server, `${role}-of-plan`, holder));
  }
  for (const region of ['x', 'y']) await settle(server, region);
});
afterAll(() => town.close());

async function asked(route: Route, person: Person, body?: unknown): Promise<Answer> {
  const path = route.path.replace(/\{\w+\}/g, 'unknown');
  const answer = await fetch(`${server.url}${path}`, {
    method: route.method,
    headers: {
      ...(person.token !== null && { authorization: `Bearer ${person.token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  const code = text.startsWith('{') ? (JSON.parse(text) as { code?: string }).code : undefined;
  return { status: answer.status, code };
}

const REFUSALS: readonly (string | undefined)[] = [
  'sign-in-required',
  'not-allowed',
  'not-your-region',
  'not-your-plan',
];
const isRefusal = ({ code }: Answer): boolean => REFUSALS.includes(code);

it('every role is let through, or refused, on every route as the table says', async () => {
  const wrong: string[] = [];
  const counts = { through: 0, refused: 0, succeeded: 0 };
  const reached = new Set<string>();
  for (const route of routes) {
    const right: Right = RIGHTS[route.operation];
    if (right.roles === 'anybody') continue;
    for (const person of people) {
      const isGet = route.method === 'GET';
      const expected = (person.token === null && !isGet) || refusedTo(person, right) !== undefined;
      const answer = await asked(route, person, isGet ? undefined : { unexpected: true });
      if (isRefusal(answer) !== expected) {
        wrong.push(`${person.userId} ${route.operation}: ${JSON.stringify(answer)}`);
      }
      counts[expected ? 'refused' : 'through'] += 1;
      if (answer.status < 300) counts.succeeded += 1;
      if (!expected) reached.add(route.operation);
    }
  }
  process.stdout.write(`role × route: ${JSON.stringify(counts)}, ${reached.size} operations\n`);
  expect(wrong).toEqual([]);
  const closed = routes.filter(({ operation }) => RIGHTS[operation].roles !== 'anybody');
  expect(reached.size).toBe(new Set(closed.map(({ operation }) => operation)).size);
});

it('nothing that is listed for who is confined to a plan is of another', async () => {
  const wrong: string[] = [];
  const lists = routes.filter(({ method, params }) => method === 'GET' && params.length === 0);
  const counts = { asked: 0, 'told of their own': 0, 'told of x to others': 0 };
  const told = async (path: string, { token }: Person): Promise<string> => {
    const answer = await fetch(`${server.url}${path}?limit=200&q=${encodeURIComponent('科学')}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const again =
      answer.status === 422
        ? await fetch(`${server.url}${path}`, {
            headers: { authorization: `Bearer ${token}` },
          })
        : answer;
    return again.status < 300 ? again.text() : '';
  };
  const speaksOf = (text: string, plan: string): boolean =>
    text.includes(`"planId":"${plan}"`) || text.includes(`"${plan}.`);
  for (const { operation, path } of lists) {
    if (RIGHTS[operation].roles === 'anybody') continue;
    for (const role of ['office', 'supervisor', 'reader']) {
      const [one, all] = [`${role}-of-plan`, `${role}-all`].map((id) =>
        people.find(({ userId }) => userId === id),
      );
      if (!one || !all) throw new Error('nobody is there');
      const text = await told(path, one);
      counts.asked += 1;
      if (speaksOf(text, 'y')) counts['told of their own'] += 1;
      if (speaksOf(text, 'x')) wrong.push(`${one.userId} ${operation}`);
      if (speaksOf(await told(path, all), 'x')) counts['told of x to others'] += 1;
    }
  }
  process.stdout.write(`lists of a plan: ${JSON.stringify(counts)}\n`);
  expect(wrong).toEqual([]);
  expect(counts['told of x to others']).toBeGreaterThan(30);
  expect(counts['told of their own']).toBeGreaterThan(30);
});
