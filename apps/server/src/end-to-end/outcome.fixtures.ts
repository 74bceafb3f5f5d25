import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#platform';
import { type EscalationRow } from '#escalations';
import { CalendarRegistry, PolicyRegistry } from '#policies';
import { policyFromText } from '#policies/rules';
import { type Simulation } from '#obligations/rules';
import { openViews } from '#views/sqlite';
import { opsSet, viewsSet } from '../view-sets.ts';
import { dryRuns, expectedMails } from './expected-mails.fixtures.ts';
import { type ExpectedMail } from './told-notices.fixtures.ts';
import { ends } from './history.fixtures.ts';
import { type ServerChild } from './server-child.fixtures.ts';
import { type World } from './world.fixtures.ts';

const policy = policyFromText(
  readFileSync(join(projectRoot(), 'seeds', 'policies', 'default.yaml'), 'utf8'),
);
const runs = dryRuns(policy);

/** What the dry runs of the five plans mean, for this history. */
export const expected = expectedMails(runs);

const inOrder = (mails: readonly ExpectedMail[]): readonly string[] =>
  mails.map(({ to, subject, text }) => [to, subject, text].join('\n')).sort();

async function allOf<R>(server: ServerChild, path: string): Promise<readonly R[]> {
  const rows: R[] = [];
  for (let cursor = ''; ;) {
    const page = (await server.get(`${path}&limit=500${cursor}`)) as { rows: R[]; cursor?: string };
    rows.push(...page.rows);
    if (page.cursor === undefined) return rows;
    cursor = `&cursor=${encodeURIComponent(page.cursor)}`;
  }
}

const RANK = ['blue', 'yellow', 'red'];

/** The highest rung of each case, and whether it is still open, as the dry runs mean it. */
function expectedCases(all: Iterable<Simulation>): readonly string[] {
  const cases = new Map<string, string>();
  for (const { notices } of all) {
    for (const { obligationId, form } of notices) {
      const known = cases.get(obligationId) ?? '';
      if (RANK.indexOf(form) > RANK.indexOf(known)) cases.set(obligationId, form);
    }
  }
  return [...cases]
    .map(([id, level]) => `${id} ${level} ${ends.has(id) ? 'resolved' : 'open'}`)
    .sort();
}

/** The cases on the boards say what the dry runs mean. */
export async function casesAgree({ server }: World): Promise<void> {
  expect(await actualCases(server)).toEqual(expectedCases(runs.values()));
}

async function actualCases(server: ServerChild): Promise<readonly string[]> {
  const rows = await Promise.all(
    ['open', 'resolved'].map((status) =>
      allOf<EscalationRow>(server, `/api/escalations?status=${status}`),
    ),
  );
  return rows
    .flat()
    .map(({ obligationId, level, status }) => `${obligationId} ${level} ${status}`)
    .sort();
}

/** The same mails, word for word. Told as what is missing and what is too many, not as a hundred pages. */
export function mailsAgree({ server, workers, sink }: World): void {
  const received = inOrder(sink.distinct());
  const wanted = inOrder(expected);
  const tell = (mails: readonly string[]): string =>
    `${mails.length}\n${mails.slice(0, 4).join('\n---\n')}`;
  const missing = wanted.filter((mail) => !received.includes(mail));
  const extra = received.filter((mail) => !wanted.includes(mail));
  if (missing.length + extra.length > 0) {
    throw new Error(
      `missing ${tell(missing)}\n\nextra ${tell(extra)}\n\n${[server, ...workers].map((child) => child.said()).join('\n')}`,
    );
  }
  expect(received).toHaveLength(wanted.length);
}

const BOARDS = [
  'obligations?',
  'escalations?status=open',
  'mails?',
  'plans?',
  'targets?',
  'burden?',
  'audit?planId=tunxi&lines=records',
];

/** What people see: every row of every board. */
export const boards = (server: ServerChild): Promise<unknown> =>
  Promise.all(BOARDS.map((path) => allOf<object>(server, `/api/${path}`)));

/** The same, but for what another log numbers in its own way. */
export const withoutPlaces = (rows: unknown): unknown =>
  JSON.parse(JSON.stringify(rows, (name, value: unknown) => (name === 'position' ? null : value)));

/** How the tables in the data folder differ from what the log says. */
export async function differences({
  data,
  log: home,
}: Pick<World, 'data' | 'log'>): Promise<readonly unknown[]> {
  const log = await home.open();
  const policies = new PolicyRegistry(log);
  await policies.load();
  const calendars = new CalendarRegistry(log);
  await calendars.load();
  const found: unknown[] = [];
  for (const set of [opsSet(policies, calendars.current()), viewsSet]) {
    const views = await openViews({ log, set, folder: join(data, set.name) });
    found.push(...(await views.verify()));
    await views.close();
  }
  await log.close();
  return found;
}
