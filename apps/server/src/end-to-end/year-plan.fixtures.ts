import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#platform';
import { type ServerChild } from './server-child.fixtures.ts';
import { eventually } from '#testing';
import { codesIn, enrolWith } from './enrol.fixtures.ts';
import { type World } from './world.fixtures.ts';
import {
  type Code,
  Hand,
  type Hands,
  NAMES,
  OFFICE,
  PLAN,
  registerPeople,
} from './year-people.fixtures.ts';

export const BEGIN = '2025-04-01T08:00:00+08:00';

const PRINTED = readFileSync(join(projectRoot(), 'seeds', 'tunxi.txt'), 'utf8');

/** Once more with two changes: a date for task 11, and a task 23 at the end of section (十). */
export const amendedText = (): string => {
  const dated = PRINTED.replace(
    '强化科学素质有关要求。（区委组织部、区人力资源和社会保障局负责）',
    '强化科学素质有关要求，2025年11月30日前完成。（区委组织部、区人力资源和社会保障局负责）',
  );
  const last = '三、保障措施';
  const added =
    '23．开展科学素质工作总结。对各项重点任务落实情况进行总结，形成总结材料。（区科协、区教育局负责）';
  const text = dated.replace(last, `${added}\n${last}`);
  if (text.length !== PRINTED.length + '，2025年11月30日前完成'.length + added.length + 1) {
    throw new Error('the seed reads otherwise than it did');
  }
  return text;
};

/** The liaisons who act themselves; the office acts for everybody else. */
const LIAISONS: readonly Code[] = ['sj', 'zz', 'jy'];

type Somebody = { userId: string; name: string; roles: string[]; organization?: string };

/** @param second who confirms whom one person alone may not name */
async function register(
  { server, sink }: World,
  user: Somebody,
  second?: ServerChild,
): Promise<Hand> {
  const email = `${user.userId}@tunxi.example`;
  await server.post('/api/users', { ...user, email, region: PLAN });
  await second?.post(`/api/users/${user.userId}/confirm`, {});
  const mailed = (): string | undefined =>
    sink.received.filter(({ to }) => to === email).flatMap(({ text }) => codesIn(text))[0];
  await eventually(`the code of ${email}`, () => mailed() !== undefined, 50);
  return new Hand(server.url, await enrolWith(mailed() ?? '', server.url));
}

/** Users, each by the code in its mailbox, and 105 contacts. */
export async function openOffice(world: World): Promise<Hands> {
  const office = await register(world, {
    userId: 'tunxi-office',
    name: '督查室经办人',
    roles: ['office'],
  });
  const leader = await register(
    world,
    { userId: 'tunxi-leader', name: '签发领导', roles: ['supervisor'] },
    office,
  );
  const liaisons = new Map<Code, Hand>();
  for (const code of LIAISONS) {
    const user = { userId: `tunxi-${code}`, name: `${code}联络员`, roles: ['liaison'] };
    liaisons.set(code, await register(world, { ...user, organization: NAMES[code] }));
  }
  await registerPeople(office);
  world.sink.received.length = 0; // the year begins
  return { office, reviewer: world.server, leader, of: (code) => liaisons.get(code) ?? office };
}

/** Dates that the office sets in review: the document gives its tasks none, so all others have 2025-12-31. */
const DUE = { t3: '2025-06-20', t10: '2025-07-31', t14: '2025-08-29', t17: '2025-09-30' };

const COLLECTIVES = {
  各镇人民政府: [NAMES.tg, NAMES.yh, NAMES.ly],
  各街道办事处: [NAMES.yd, NAMES.lj],
  区科学素质纲要实施工作办公室各成员单位: [NAMES.kx],
};

/** Read, dated, ruled on; not yet adopted. @returns what the bulk ruling said it would change, before it did */
export async function reviewPlan({ office }: Hands): Promise<unknown> {
  await office.post('/api/plans', {
    planId: PLAN,
    region: PLAN,
    name: 'tunxi.txt',
    text: PRINTED,
  });
  const edits = Object.entries(DUE).map(([task, dueOn]) => ({
    edit: 'set-due',
    id: `${PLAN}.${task}`,
    dueOn,
  }));
  await office.post(`/api/plans/${PLAN}/edits`, { edits });
  const rulings = Object.entries(COLLECTIVES).map(([collective, members]) => ({
    edit: 'resolve-collective',
    collective,
    members,
  }));
  await office.post(`/api/plans/${PLAN}/rulings`, { rulings, reason: '按行政区划分解' });
  const preview = await office.post(`/api/plans/${PLAN}/rulings/first-named/preview`, {});
  await office.post(`/api/plans/${PLAN}/rulings/first-named`, { reason: '由列在首位的单位牵头' });
  return preview;
}

type RuledLoads = {
  readonly questions: number;
  readonly items: number;
  readonly leads: Readonly<Record<string, readonly number[]>>;
};

/** Tasks and targets that each leads when whoever is named first does: 22 tasks, and the 19 targets that stand in them. */
export const FIRST_NAMED: RuledLoads = {
  questions: 22,
  items: 41,
  leads: {
    [NAMES.jy]: [4, 2],
    [NAMES.kx]: [5, 7],
    [NAMES.ny]: [1, 3],
    [NAMES.kj]: [1, 0],
    [NAMES.gh]: [2, 4],
    [NAMES.wj]: [2, 0],
    [NAMES.zz]: [2, 0],
    [NAMES.fg]: [2, 2],
    [NAMES.xc]: [2, 0],
    [NAMES.sj]: [1, 1],
  },
};

type Load = { readonly leads: { readonly tasks: number; readonly targets: number } };
type Preview = {
  readonly changed: readonly object[];
  readonly organizations: readonly { readonly organization: string; readonly after: Load }[];
  readonly needsRuling: { readonly before: number; readonly after: number };
};

/** What a preview says, in the form of {@link FIRST_NAMED}. */
export function loadsIn(preview: unknown): RuledLoads {
  const { changed, organizations, needsRuling } = preview as Preview;
  const leads = organizations.flatMap(({ organization, after }) => {
    const { tasks, targets } = after.leads;
    return tasks + targets > 0 ? [[organization, [tasks, targets]] as const] : [];
  });
  return {
    questions: needsRuling.before - needsRuling.after,
    items: changed.length,
    leads: Object.fromEntries(leads),
  };
}

export async function adoptPlan({ office }: Hands): Promise<void> {
  await office.post(`/api/plans/${PLAN}/adopt`, {
    adoptedOn: '2025-04-01',
    office: OFFICE,
    checkIns: ['06-30', '12-31'],
  });
}
