import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OpenAPIObject } from '@nestjs/swagger';
import { refusedTo, type Right, RIGHTS } from '#contract';
import { projectRoot } from '#platform';
import { eventually } from '#testing';
import { type RunningServer } from '../start-server.ts';
import { embedded } from './logs.fixtures.ts';
import { type Answer, come, type Person, type Route, routesIn, sample } from './rights.fixtures.ts';
import { asker, Town } from './town.fixtures.ts';

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
  for (const region of ['x', 'y']) await settle(region);
});
afterAll(() => town.close());

/** A plan at work in a region, with its people. */
async function settle(region: string): Promise<void> {
  const ask = asker(server);
  const text = readFileSync(join(projectRoot(), 'seeds', 'zezhou.txt'), 'utf8');
  await ask('POST', 'plans', {
    planId: region,
    region,
    name: `${region}.txt`,
    text: `${text}\n${region}`,
  });
  await ask('POST', `plans/${region}/rulings/first-named`, { reason: '由列在首位的单位牵头' });
  await ask('POST', `plans/${region}/adopt`, { office: '县督查室' });
  const contact = { region, organization: '县教育局', name: '王芳', roles: ['liaison'] };
  await ask('PUT', `contacts/c-${region}`, { ...contact, email: `c-${region}@gov.example` });
}

async function asked(route: Route, person: Person, ids: Ids, body?: unknown): Promise<Answer> {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(ids[name] ?? 'unknown'),
  );
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
type Ids = Readonly<Record<string, string | undefined>>;

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
      const answer = await asked(route, person, {}, isGet ? undefined : { unexpected: true });
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

/** One thing of each kind in a region, as the API itself names them. */
async function thingsOf(region: string): Promise<Ids> {
  const first = async (list: string, id: string): Promise<string | undefined> => {
    type Rows = { readonly rows: readonly Readonly<Record<string, string>>[] };
    const { rows } = await asker(server)<Rows>('GET', list);
    return rows[0]?.[id];
  };
  const of = `region=${region}&limit=1`;
  await eventually(
    'the plan is at work',
    async () => (await first(`mails?${of}`, 'mailId')) !== undefined,
    100,
  );
  return {
    planId: region,
    taskId: `${region}.t1`,
    contactId: `c-${region}`,
    userId: `reader-${region}`,
    targetId: await first(`targets?planId=${region}&limit=1`, 'targetId'),
    phaseId: await first(`phases?planId=${region}&limit=1`, 'phaseId'),
    obligationId: await first(`obligations?${of}`, 'obligationId'),
    mailId: await first(`mails?${of}`, 'mailId'),
    organizationId: await first(`organizations?region=${region}`, 'organizationId'),
    problemId: await first(`mails?${of}`, 'mailId'),
  };
}

/** To all that is of the region x, which is one plan. */
const isStrangerBy =
  (right: Right) =>
  ({ region, plans }: Person): boolean =>
    region === 'y' || (plans?.[0] === 'y' && right.plans !== 'beside');

it('a thing of another region, or another plan, answers like one that is not there', async () => {
  const mine = await thingsOf('x');
  const unknown = Object.fromEntries(Object.keys(mine).map((name) => [name, 'nobody-knows']));
  const wrong: string[] = [];
  const counts = { compared: 0, hidden: 0, 'found by its own': 0, succeeded: 0 };
  const idTaking = routes.filter(
    ({ params, operation }) =>
      params.length > 0 &&
      params.every((name) => mine[name] !== undefined) &&
      RIGHTS[operation].roles !== 'anybody',
  );
  for (const route of idTaking) {
    const right: Right = RIGHTS[route.operation];
    const body = route.method === 'GET' ? undefined : sample(route.body, document);
    const may = people.filter((one) => one.token !== null && !refusedTo(one, right));
    for (const stranger of may.filter(isStrangerBy(right))) {
      const [theirs, none] = [
        await asked(route, stranger, mine, body),
        await asked(route, stranger, unknown, body),
      ];
      counts.compared += 1;
      if (theirs.status === 404) counts.hidden += 1;
      if (JSON.stringify(theirs) !== JSON.stringify(none)) {
        wrong.push(`${stranger.userId} ${route.operation}: ${JSON.stringify([theirs, none])}`);
      }
    }
  }
  // Last, for it changes things: whose it is finds it.
  for (const route of idTaking) {
    const right: Right = RIGHTS[route.operation];
    const body = route.method === 'GET' ? undefined : sample(route.body, document);
    const owner = people.find((one) => one.region === 'x' && !refusedTo(one, right));
    if (!owner) continue;
    const { status } = await asked(route, owner, mine, body);
    if (status !== 404) counts['found by its own'] += 1;
    if (status < 300) counts.succeeded += 1;
  }
  const told = `${idTaking.length} operations with ids: ${JSON.stringify(counts)}`;
  process.stdout.write(`${told}\n`);
  expect(wrong).toEqual([]);
  expect(counts.hidden).toBeGreaterThan(50);
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
