import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId, parseInstant, parseLocalDate, sha256 } from '#kernel';
import { obligationDecider, obligationStream } from '#obligations/rules';
import { projectRoot } from '#platform';
import { eventually } from '#testing';
import { open } from '../../../../libs/obligations/src/domain/obligation.fixtures.ts';
import { type RunningServer } from '../start-server.ts';
import { come, type Person } from './rights.fixtures.ts';
import { asker } from './town.fixtures.ts';

/** Whose things are looked for, and who is no part of any plan. */
export const UNIT = '县教育局';
export const OTHER_UNIT = '县气象局';

const CHECK_IN = '2025-12-31';

const ROLES = ['administrator', 'office', 'supervisor', 'auditor', 'reader'] as const;
const CONFINED = ['office', 'supervisor', 'reader'] as const;
const BOUND = ['liaison', 'supervisor', 'auditor', 'reader'] as const;

/** Everybody of a region, and of two of its units; and who is confined to its plan. */
export async function peopleOf(server: RunningServer, region: string): Promise<readonly Person[]> {
  const people: Person[] = [];
  for (const role of ROLES) {
    const holder = { roles: [role], region, organization: null };
    people.push(await come(server, `${role}-${region}`, holder));
  }
  for (const [unit, organization] of [UNIT, OTHER_UNIT].entries()) {
    for (const role of BOUND) {
      people.push(
        await come(server, `${role}-${region}-${unit}`, { roles: [role], region, organization }),
      );
    }
  }
  for (const role of CONFINED) {
    const holder = { roles: [role], region: null, organization: null, plans: [region] };
    people.push(await come(server, `${role}-of-plan-${region}`, holder));
  }
  return people;
}

/** A plan at work in a region; and what its unit owes since three weeks, so that there is a case. */
export async function settle(server: RunningServer, region: string): Promise<void> {
  const ask = asker(server);
  const seed = readFileSync(join(projectRoot(), 'seeds', 'zezhou.txt'), 'utf8');
  const text = `${seed}\n${region}`;
  await ask('POST', 'plans', { planId: region, region, name: `${region}.txt`, text });
  await ask('POST', `plans/${region}/rulings/first-named`, { reason: '由列在首位的单位牵头' });
  await ask('POST', `plans/${region}/adopt`, { office: '县督查室', checkIns: ['12-31'] });
  const contact = { region, organization: UNIT, name: '王芳', roles: ['liaison'] };
  await ask('PUT', `contacts/c-${region}`, { ...contact, email: `c-${region}@gov.example` });
  const obligationId = overdueOf(region);
  const command = open({
    obligationId,
    planId: region,
    region,
    subjectId: `${region}.t1`,
    supports: [],
    dueOn: parseLocalDate('2025-11-17'),
    openedOn: parseLocalDate('2025-11-03'),
  });
  const colleague = { ...contact, name: '李强', roles: ['head'] };
  await ask('PUT', `contacts/d-${region}`, { ...colleague, email: `d-${region}@gov.example` });
  const span = { deputyId: `d-${region}`, from: '2025-12-09', to: '2025-12-31' };
  await ask('POST', `contacts/c-${region}/deputies`, span);
  await ask('POST', `plans/${region}/amendment/begin`, {});
  const checkIn = { organization: UNIT, text: '正常推进' };
  await ask('POST', `plans/${region}/check-ins/${CHECK_IN}`, checkIn);
  const draft = {
    planId: draftOf(region),
    region,
    name: '草案.txt',
    text: `${seed}\n${region}草案`,
  };
  await ask('POST', 'plans', draft);
  const { runner } = server.app;
  const origin = { actor: 'duban.spec', commandId: obligationId };
  await runner.run(obligationStream(obligationId), obligationDecider, command, origin);
}
export const draftOf = (region: string): string => `${region}-draft`;
const overdueOf = (region: string): string => `${region}.overdue.${UNIT}`;

export type Ids = Readonly<Record<string, string>>;
type Rows = { readonly rows: readonly Readonly<Record<string, unknown>>[] };

/** One thing of each kind, of a region's unit where it is a unit's, as the API itself names them. */
export async function thingsOf(
  server: RunningServer,
  region: string,
  people: readonly Person[],
): Promise<Ids> {
  const ask = asker(server);
  const unit = `region=${region}&organization=${encodeURIComponent(UNIT)}&limit=1`;
  const first = async (list: string, field: string): Promise<string> => {
    let found: unknown;
    await eventually(
      `${list} has one`,
      async () => {
        found = (await ask<Rows>('GET', list)).rows[0]?.[field];
        return typeof found === 'string';
      },
      200,
    );
    return String(found);
  };
  const obligationId = overdueOf(region);
  await first(`escalations?${unit}`, 'obligationId');
  const at = `escalations/${encodeURIComponent(obligationId)}`;
  const urge = { urgeId: `u-${region}`, by: 'phone', to: '王芳', note: '请尽快办结' };
  await ask('POST', `${at}/urge`, urge);
  const targetId = await first(`targets?planId=${region}&limit=1`, 'targetId');
  const figure = { measurementId: `m-${region}`, asOf: '2025-12-01', value: 1 };
  await ask('POST', `targets/${encodeURIComponent(targetId)}/measurements`, figure);
  const liaison = personIn(people, `liaison-${region}-0`);
  return {
    planId: region,
    taskId: `${region}.t1`,
    contactId: `c-${region}`,
    userId: `reader-${region}`,
    obligationId,
    urgeId: urge.urgeId,
    targetId,
    measurementId: figure.measurementId,
    phaseId: await first(`phases?planId=${region}&limit=1`, 'phaseId'),
    mailId: await first(`mails?${unit}`, 'mailId'),
    problemId: await first(`mails?${unit}`, 'mailId'),
    organizationId: await first(`organizations?region=${region}`, 'organizationId'),
    eventId: await first(
      `audit?planId=${region}&organization=${encodeURIComponent(UNIT)}&limit=1`,
      'eventId',
    ),
    sha256: await evidenceOf(server, liaison, region),
    sessionId: await sessionOf(server, liaison),
    tokenId: await tokenOf(server, liaison),
    dueOn: CHECK_IN,
    year: '2025',
  };
}

export const personIn = (people: readonly Person[], userId: string): Person => {
  const person = people.find((one) => one.userId === userId);
  if (!person) throw new Error(`Nobody is ${userId}`);
  return person;
};

/** A file that a report of the unit names. */
async function evidenceOf(
  server: RunningServer,
  { token }: Person,
  region: string,
): Promise<string> {
  const headers = { authorization: `Bearer ${token}` };
  const sent = await fetch(`${server.url}/api/evidence?name=a.txt`, {
    method: 'POST',
    headers,
    body: `the file of ${region}`,
  });
  const ref = (await sent.json()) as { readonly sha256: string };
  const report = await fetch(`${server.url}/api/tasks/${region}.t1/reports`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ text: '正在办理', evidence: [ref] }),
  });
  if (!report.ok) throw new Error(await report.text());
  return ref.sha256;
}

async function sessionOf({ app }: RunningServer, { userId }: Person): Promise<string> {
  const sessionId = `session-of-${userId}`;
  await app.credentials.openSession({
    sessionId,
    secretSha256: sha256(sessionId),
    userId,
    method: 'password',
    address: '192.0.2.1',
    browser: 'spec',
    openedAt: app.clock.now(),
    seenAt: app.clock.now(),
    endsAt: parseInstant('2100-01-01T00:00:00Z'),
    idleMs: 10 ** 12,
  });
  return sessionId;
}

async function tokenOf({ app }: RunningServer, { userId }: Person): Promise<string> {
  const tokenId = newId();
  await app.credentials.issueToken({
    tokenId,
    tokenSha256: sha256(tokenId),
    userId,
    name: 'spec',
    readOnly: true,
    issuedAt: app.clock.now(),
    expiresAt: parseInstant('2100-01-01T00:00:00Z'),
    usedAt: null,
  });
  return tokenId;
}
