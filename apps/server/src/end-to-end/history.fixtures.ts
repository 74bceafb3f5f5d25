import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Instant, parseInstant, parseLocalDate } from '#kernel';
import { readOutline } from '#outline';
import { contentOf, type PlanContent } from '#plans';
import { projectRoot } from '#platform';
import { type ServerChild } from './server-child.fixtures.ts';

export const PLANS = ['zezhou', 'rushan', 'fuliang', 'tunxi', 'hebei'] as const;
/** Where mails lead to. */
export const PUBLIC_URL = 'https://duban.example';

export const OFFICE = '督查室';
export const ADOPTED_ON = parseLocalDate('2025-11-03');
export const BEGIN = '2025-11-03T08:00:00+08:00';
export const END = '2026-02-27T09:00:00+08:00';
const ROLES = ['liaison', 'sectionChief', 'deputyHead', 'head'] as const;

export const textOf = (plan: string): string =>
  readFileSync(join(projectRoot(), 'seeds', `${plan}.txt`), 'utf8');

export const contents: ReadonlyMap<string, PlanContent> = new Map(
  PLANS.map((plan) => [plan, contentOf(readOutline(textOf(plan)), plan)]),
);

/** Who holds a role in an organization of a plan's region; the id is also the name of the mailbox. */
export const personOf = (plan: string, organization: string, role: string): string => {
  const index = [OFFICE, ...(contents.get(plan)?.organizations ?? [])].indexOf(organization);
  return `${plan}-${index}-${role.toLowerCase()}`;
};

export const addressOf = (contactId: string): string => `${contactId}@duban.example`;
export const nameOf = (contactId: string): string => `收件人${contactId}`;

/** One thing that is done on the way, and the obligations that end by it. */
export type Deed = {
  readonly at: string;
  readonly do: (server: ServerChild) => Promise<void>;
  readonly ends: readonly string[];
  /** The office accepts what was claimed: who claimed it gets an answer. */
  readonly accepts?: true;
};

const encoded = (id: string): string => encodeURIComponent(id);

function completed(plan: string, task: number, at: string): Deed {
  const item = contents.get(plan)?.tasks[task - 1];
  const organization = item?.leads[0] ?? item?.responsible[0] ?? OFFICE;
  const id = `${plan}.t${task}`;
  return {
    at,
    ends: [`${id}.${organization}`],
    accepts: true,
    async do(server) {
      const on = at.slice(0, 10);
      await server.post(`/api/tasks/${encoded(id)}/claim`, {
        organization,
        claimedOn: on,
        note: '已完成',
      });
      await server.post(`/api/tasks/${encoded(id)}/accept`, { organization });
    },
  };
}

function signed(plan: string, organization: string, at: string): Deed {
  const tasks = contents.get(plan)?.tasks.filter((task) => task.tracked) ?? [];
  const named = tasks.filter(({ leads, supports, responsible }) =>
    [...leads, ...supports, ...responsible].includes(organization),
  );
  return {
    at,
    ends: [`${plan}.sign-off.${organization}`],
    async do(server) {
      for (const { id } of named) {
        await server.post(`/api/tasks/${encoded(id)}/sign`, {
          organization,
          signedOn: at.slice(0, 10),
        });
      }
    },
  };
}

function measured(plan: string, target: number, value: number, at: string): Deed {
  const item = contents.get(plan)?.targets[target - 1];
  const owners = item?.leads.length ? item.leads : (item?.responsible ?? []);
  const id = `${plan}.g${target}`;
  return {
    at,
    ends: (owners.length > 0 ? owners : [OFFICE]).map((organization) => `${id}.${organization}`),
    async do(server) {
      const organization = owners[0] ?? OFFICE;
      const asOf = at.slice(0, 10);
      const measurement = {
        measurementId: `${id}-1`,
        value,
        asOf,
        organization,
        evidence: '统计表',
      };
      const figures = `/api/targets/${encoded(id)}/measurements`;
      await server.post(figures, measurement);
      await server.post(`${figures}/${encoded(`${id}-1`)}/verify`, { verdict: 'verified' });
    },
  };
}

function closed(plan: string, phase: number, at: string): Deed {
  const id = `${plan}.p${phase}`;
  return {
    at,
    ends: [`${id}.${OFFICE}`],
    async do(server) {
      await server.post(`/api/phases/${encoded(id)}/close`, {
        closedOn: at.slice(0, 10),
        summary: '本阶段工作已按方案完成。',
      });
    },
  };
}

/** What is done between adoption and the end of February, in order. */
export const deeds: readonly Deed[] = [
  ...(contents.get('hebei')?.organizations ?? []).map((organization) =>
    signed('hebei', organization, '2025-11-05T10:00:00+08:00'),
  ),
  signed('zezhou', '县教育局', '2025-11-07T10:00:00+08:00'),
  ...[1, 2, 3, 8].map((task) => completed('zezhou', task, '2025-12-10T10:00:00+08:00')),
  measured('tunxi', 5, 320, '2025-12-19T15:00:00+08:00'),
  completed('rushan', 3, '2025-12-29T10:00:00+08:00'),
  closed('zezhou', 2, '2026-01-06T10:00:00+08:00'),
  ...[1, 2, 5].map((task) => completed('fuliang', task, '2026-01-07T10:00:00+08:00')),
  ...[1, 2].map((task) => completed('hebei', task, '2026-01-16T10:00:00+08:00')),
  completed('tunxi', 10, '2026-02-05T10:00:00+08:00'),
];

/** When obligations end in this history. */
export const ends: ReadonlyMap<string, Instant> = new Map(
  deeds.flatMap((deed) => deed.ends.map((id) => [id, parseInstant(deed.at)] as const)),
);

/** Registers the people, imports and adopts the five plans. */
export async function begin(server: ServerChild): Promise<void> {
  for (const plan of PLANS) {
    const organizations = contents.get(plan)?.organizations ?? [];
    const people = organizations.flatMap((organization) =>
      ROLES.map((role) => contactOf(plan, organization, role)),
    );
    const officials = [...ROLES, 'approver'].map((role) => contactOf(plan, OFFICE, role));
    await server.post('/api/contacts/import', { contacts: [...people, ...officials] });
  }
  for (const planId of PLANS) {
    const name = `${planId}.txt`;
    await server.post('/api/plans', { planId, region: planId, name, text: textOf(planId) });
    await server.post(`/api/plans/${planId}/adopt`, { adoptedOn: ADOPTED_ON, office: OFFICE });
  }
}

function contactOf(region: string, organization: string, role: string): object {
  const contactId = personOf(region, organization, role);
  const email = addressOf(contactId);
  return { contactId, region, organization, name: nameOf(contactId), email, roles: [role] };
}

/** Runs the whole history. */
export async function live(
  server: ServerChild,
  meanwhile: Meanwhile = () => Promise.resolve(),
): Promise<void> {
  await begin(server);
  for (const deed of deeds) {
    await goTo(server, deed.at, meanwhile);
    await deed.do(server);
  }
  await goTo(server, END, meanwhile);
}

/** Told before the clock is moved to a moment. */
export type Meanwhile = (to: string) => Promise<void>;

/** Moves the clock, however often the server dies on the way. */
export async function goTo(
  server: ServerChild,
  to: string,
  meanwhile: Meanwhile = () => Promise.resolve(),
): Promise<void> {
  await meanwhile(to);
  const { now } = (await server.get('/api/demo/clock')) as { now: string };
  if (parseInstant(now) >= parseInstant(to)) return;
  await server.post('/api/demo/clock', { to }).catch((error: unknown) => {
    // When the answer to a move was lost, repeating it is refused as being in the past.
    if (!String(error).includes('clock-backwards')) throw error;
  });
}
