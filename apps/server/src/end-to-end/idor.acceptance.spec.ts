import { type OpenAPIObject } from '@nestjs/swagger';
import { type Operation, refusedTo, type Right, RIGHTS } from '#contract';
import { type Schema } from '../api/api-types.ts';
import { type RunningServer } from '../start-server.ts';
import {
  draftOf,
  type Ids,
  OTHER_UNIT,
  peopleOf,
  settle,
  thingsOf,
  UNIT,
} from './idor.fixtures.ts';
import { embedded } from './logs.fixtures.ts';
import { type Person, type Route, routesIn, sample } from './rights.fixtures.ts';
import { Town } from './town.fixtures.ts';

/** Whose parameters name nobody's things. */
const EXEMPT: Readonly<Partial<Record<Operation, string>>> = {
  getCalendarYear: 'one calendar for all',
  previewCalendarYear: 'one calendar for all',
  publishCalendarYear: 'one calendar for all',
  getPolicy: 'policies are everybody’s',
  getPolicyVersion: 'policies are everybody’s',
  giveAgency:
    'names whoever is to act for oneself; another region’s are unknown (agency.http.spec)',
  withdrawAgency: 'of what oneself has given only',
};
/** What is one’s own alone: everybody else is a stranger. */
const ONES_OWN: readonly string[] = ['sessionId', 'tokenId'];
const TO_THE_UNIT = { edit: 'set-leads', id: 'x.t1', leads: [UNIT] };
/** What a request says besides, where the least that its description lets through is not understood. */
const SAID: Readonly<Partial<Record<Operation, object>>> = {
  changeAddress: { email: 'new@gov.example' },
  changeScope: { region: 'x' },
  reschedulePhase: { from: '2025-12-09', to: '2026-12-31', reason: '推迟' },
  handOverContact: { to: 'd-x' },
  endDeputy: { from: '2025-12-09' },
  editOutline: { edits: [TO_THE_UNIT] },
  editAmendment: { edits: [TO_THE_UNIT] },
  ruleDuties: { rulings: [TO_THE_UNIT], reason: '牵头' },
  previewRulings: { rulings: [TO_THE_UNIT] },
};
const QUERY: Readonly<Partial<Record<Operation, string>>> = {
  previewDueDate: '?dueOn=2026-02-27',
  getCheckIn: `?organization=${encodeURIComponent(UNIT)}`,
};

let town: Town;
let server: RunningServer;
let document: OpenAPIObject;
let idTaking: readonly Route[];
let people: readonly Person[];
let mine: Ids;

beforeAll(async () => {
  town = await Town.open(embedded, '2025-12-08T08:00:00+08:00');
  server = await town.start(undefined, { DUBAN_MAX_REFUSED: '1000000' });
  document = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as OpenAPIObject;
  idTaking = routesIn(document).filter(({ params }) => params.length > 0);
  people = [...(await peopleOf(server, 'x')), ...(await peopleOf(server, 'y'))];
  for (const region of ['x', 'y']) await settle(server, region);
  mine = await thingsOf(server, 'x', people);
});
afterAll(() => town.close());

type Answer = { readonly status: number; readonly code: string | undefined };
const unknown = (ids: Ids): Ids =>
  Object.fromEntries(Object.keys(ids).map((name) => [name, NOBODYS[name] ?? 'nobody-knows']));
/** Of a form of their own. */
const NOBODYS: Ids = { sha256: '0'.repeat(64), dueOn: '2025-12-30', year: '2025' };

async function asked(route: Route, person: Person, ids: Ids): Promise<Answer> {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const id = ids[name];
    if (id === undefined) throw new Error(`No ${name} is known, for ${route.operation}`);
    return encodeURIComponent(id);
  });
  const isGet = route.method === 'GET';
  const answer = await fetch(`${server.url}${path}${QUERY[route.operation] ?? ''}`, {
    method: route.method,
    headers: {
      authorization: `Bearer ${person.token}`,
      ...(!isGet && { 'content-type': 'application/json' }),
    },
    ...(!isGet && { body: JSON.stringify(bodyOf(route)) }),
  });
  const text = await answer.text();
  const code = text.startsWith('{') ? (JSON.parse(text) as { code?: string }).code : undefined;
  return { status: answer.status, code };
}

/** The least that is understood; for the unit where it may be said for whom. */
function bodyOf({ body, operation }: Route): object {
  const least = sample(body, document) ?? {};
  const isSaidFor = propertiesOf(body).includes('organization');
  return { ...least, ...(isSaidFor && { organization: UNIT }), ...SAID[operation] };
}
function propertiesOf(schema: Schema | undefined): readonly string[] {
  const { $ref, properties = {} } = (schema ?? {}) as { $ref?: string; properties?: object };
  const name = $ref?.split('/').at(-1);
  if (name === undefined) return Object.keys(properties);
  return propertiesOf(document.components?.schemas?.[name] as Schema);
}

const rightOf = ({ operation }: Route): Right => RIGHTS[operation];
const takesOwn = ({ params }: Route): boolean => params.some((name) => ONES_OWN.includes(name));
const mayAsk = (route: Route): readonly Person[] =>
  people.filter((one) => !refusedTo(one, rightOf(route)));
const owners = (route: Route): readonly Person[] =>
  mayAsk(route).filter(({ userId, region, organization }) => {
    if (takesOwn(route)) return userId === 'liaison-x-0';
    return region === 'x' && organization !== OTHER_UNIT;
  });

/** Everybody whose right to the operation does not reach the thing. */
function strangers(route: Route): readonly Person[] {
  if (takesOwn(route)) return mayAsk(route).filter(({ userId }) => userId !== 'liaison-x-0');
  const isOfUnit = rightOf(route).reach === 'organization' || route.params.includes('sha256');
  const isOfPlan = rightOf(route).plans !== 'beside';
  return mayAsk(route).filter(({ region, organization, plans }) => {
    if (plans) return isOfPlan && plans[0] === 'y';
    return region === 'y' || (isOfUnit && organization === OTHER_UNIT);
  });
}

/** Or it is the region's to read, and not the unit's to act on. */
const REFUSED_TO_ANOTHER_UNIT = ['not-your-organization', 'organization-not-assigned'];

it('a thing of another region, unit, plan or person answers like one that is not there', async () => {
  const wrong: string[] = [];
  const tried = new Set<Operation>();
  const counts = { compared: 0, 'of another unit': 0, 'of another plan': 0, hidden: 0, refused: 0 };
  for (const route of idTaking.filter(({ operation }) => !(operation in EXEMPT))) {
    for (const stranger of strangers(route)) {
      const theirs = await asked(route, stranger, mine);
      const none = await asked(route, stranger, unknown(mine));
      tried.add(route.operation);
      counts.compared += 1;
      if (stranger.region === 'x') counts['of another unit'] += 1;
      if (stranger.plans) counts['of another plan'] += 1;
      if (theirs.status === 404) counts.hidden += 1;
      if (JSON.stringify(theirs) === JSON.stringify(none)) continue;
      // Of its own region one may know: what is another unit's is refused by name.
      const isRefused =
        rightOf(route).beyond === 'refused' &&
        stranger.region === 'x' &&
        REFUSED_TO_ANOTHER_UNIT.includes(theirs.code ?? '');
      if (isRefused) counts.refused += 1;
      else wrong.push(`${stranger.userId} ${route.operation}: ${JSON.stringify([theirs, none])}`);
    }
  }
  process.stdout.write(`strangers: ${tried.size} operations, ${JSON.stringify(counts)}\n`);
  expect(wrong).toEqual([]);
  // An operation that takes an id is tried, or stands above with why not.
  const untried = idTaking.filter(({ operation }) => !tried.has(operation));
  expect(untried.map(({ operation }) => operation).sort()).toEqual(Object.keys(EXEMPT).sort());
});

it('a plan that is not adopted is there for whose drafts are, and for nobody else', async () => {
  const wrong: string[] = [];
  const counts = { shown: 0, hidden: 0 };
  const draft = { ...mine, planId: draftOf('x') };
  const ofDrafts = idTaking.filter((route) => rightOf(route).drafts !== undefined);
  for (const route of ofDrafts) {
    const { drafts = [] } = rightOf(route);
    for (const person of mayAsk(route).filter(({ region }) => region === 'x')) {
      const answer = await asked(route, person, draft);
      const none = await asked(route, person, unknown(draft));
      const isHidden = JSON.stringify(answer) === JSON.stringify(none);
      counts[isHidden ? 'hidden' : 'shown'] += 1;
      const isTheirs = person.roles.some((role) => drafts.includes(role));
      if (isHidden === isTheirs) {
        wrong.push(`${person.userId} ${route.operation}: ${JSON.stringify([answer, none])}`);
      }
    }
  }
  process.stdout.write(`drafts: ${ofDrafts.length} operations, ${JSON.stringify(counts)}\n`);
  expect(wrong).toEqual([]);
  expect(counts.hidden).toBeGreaterThan(20);
});

/** What reads comes first, what ends things last. */
function turnOf({ method, operation }: Route): number {
  if (method === 'GET') return 0;
  if (LAST.includes(operation)) return 3;
  return method === 'DELETE' ? 2 : 1;
}
const LAST: readonly Operation[] = ['disableUser', 'removeContact', 'removeOrganization'];

it('whose it is finds it there: what is read is shown, what is done is done or refused for its state', async () => {
  const wrong: string[] = [];
  const counts = { asked: 0, succeeded: 0 };
  const routes = idTaking.filter(({ operation }) => !(operation in EXEMPT));
  for (const route of routes.toSorted((a, b) => turnOf(a) - turnOf(b))) {
    const [owner] = owners(route);
    const answer = owner && (await asked(route, owner, mine));
    counts.asked += 1;
    if (answer && answer.status < 300) counts.succeeded += 1;
    const isFound = answer !== undefined && ![401, 403, 404].includes(answer.status);
    if (isFound && answer.code !== 'request-malformed') continue;
    wrong.push(`${owner?.userId} ${route.operation}: ${JSON.stringify(answer)}`);
  }
  process.stdout.write(`owners: ${JSON.stringify(counts)}\n`);
  expect(wrong).toEqual([]);
  expect(counts.succeeded).toBeGreaterThan(counts.asked / 2);
});
