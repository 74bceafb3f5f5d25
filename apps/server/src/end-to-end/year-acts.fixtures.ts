import { type Code, type Hand, type Hands, NAMES, PLAN } from './year-people.fixtures.ts';

/** Something that is done at a moment of the year. */
export type Deed = { readonly at: string; readonly do: (hands: Hands) => Promise<unknown> };

/** At ten in the morning: after the day's mail. */
export const on = (day: string, act: Deed['do']): Deed => ({
  at: `${day}T10:00:00+08:00`,
  do: act,
});

const idOf = (name: string): string => encodeURIComponent(`${PLAN}.${name}`);

type Body = Readonly<Record<string, unknown>>;

/** A verb of an organization, by its own liaison where it has one here. */
export const act =
  (code: Code, task: string, verb: string, body: Body = {}): Deed['do'] =>
  ({ of }) =>
    of(code).post(`/api/tasks/${idOf(task)}/${verb}`, { organization: NAMES[code], ...body });

/** A verb of the office about an organization's assignment, or about the task. */
export const rule =
  (task: string, verb: string, body: Body = {}): Deed['do'] =>
  ({ office }) =>
    office.post(`/api/tasks/${idOf(task)}/${verb}`, body);

export const accept =
  (code: Code, task: string): Deed['do'] =>
  ({ reviewer }) =>
    reviewer.post(`/api/tasks/${idOf(task)}/accept`, { organization: NAMES[code] });

export const sign =
  (...codes: readonly Code[]): Deed['do'] =>
  async ({ of }) => {
    for (const code of codes) {
      await of(code).post('/api/tasks/sign', { planId: PLAN, organization: NAMES[code] });
    }
  };

export const checkIn =
  (dueOn: string, ...codes: readonly Code[]): Deed['do'] =>
  async ({ of }) => {
    for (const code of codes) {
      const body = { organization: NAMES[code], text: '各项任务正常推进' };
      await of(code).post(`/api/plans/${PLAN}/check-ins/${dueOn}`, body);
    }
  };

type Measured = { readonly value: number; readonly asOf: string };

type Written = { readonly position?: string };

/** The office verifies all that waits for it. */
async function verifyAll(office: Hand, written: unknown): Promise<void> {
  const { position = '' } = written as Written;
  const after = encodeURIComponent(position);
  const waiting = await office.get(`/api/measurements/unverified?limit=500&after=${after}`);
  const { rows } = waiting as {
    readonly rows: readonly { readonly targetId: string; readonly measurementId: string }[];
  };
  for (const { targetId, measurementId } of rows) {
    const path = `/api/targets/${targetId}/measurements/${encodeURIComponent(measurementId)}/verify`;
    await office.post(path, { verdict: 'verified', note: '与台账一致' });
  }
}

/** Told, and verified where it is not the office's own. @param code null: the office itself */
export const measure =
  (code: Code | null, target: string, { value, asOf }: Measured): Deed['do'] =>
  async ({ office }) => {
    const organization = code && { organization: NAMES[code] };
    const measurementId = `${target}-${asOf}`;
    const body = { measurementId, value, asOf, ...organization, source: '统计台账' };
    const written = await office.post(`/api/targets/${idOf(target)}/measurements`, body);
    await verifyAll(office, written);
  };

/** Rows of `target, value, organization`, handed in as one CSV, and verified. */
export const measureAll =
  (asOf: string, rows: readonly (readonly [string, number, Code])[]): Deed['do'] =>
  async ({ office }) => {
    const lines = rows.map(
      ([target, value, code]) => `${PLAN}.${target},${asOf},${value},${NAMES[code]},统计台账`,
    );
    const csv = ['指标编号,截至日期,数值,单位,来源', ...lines].join('\n');
    const report = await office.post('/api/targets/measurements/import', { csv });
    const { refused, new: fresh } = report as { refused: number; new: number };
    if (refused > 0 || fresh !== rows.length) throw new Error(JSON.stringify(report));
    await verifyAll(office, report);
  };

export const ofTarget =
  (target: string, verb: string, body: Body): Deed['do'] =>
  ({ office }) =>
    office.post(`/api/targets/${idOf(target)}/${verb}`, body);

/** On a case, by who is named. */
export const onCase =
  (who: (hands: Hands) => Hand, name: string, verb: string, body: Body): Deed['do'] =>
  (hands) =>
    who(hands).post(`/api/escalations/${idOf(name)}/${verb}`, body);

export const onPlan =
  (verb: string, body: Body): Deed['do'] =>
  ({ office }) =>
    office.post(`/api/plans/${PLAN}/${verb}`, body);

/** What must be refused. @throws {Error} when it is granted, or refused for another reason */
export const refused =
  (code: string, deed: Deed['do']): Deed['do'] =>
  async (hands) => {
    const said = await deed(hands).then(
      () => 'granted',
      (error: unknown) => String(error),
    );
    if (!said.includes(`"${code}"`)) throw new Error(`not ${code}: ${said}`);
  };

/** What the office finds when it looks there. */
export const sees =
  (path: string, expected: object): Deed['do'] =>
  async ({ office }) => {
    expect(await office.get(path)).toMatchObject(expected);
  };

export const all =
  (...deeds: readonly Deed['do'][]): Deed['do'] =>
  async (hands) => {
    for (const deed of deeds) await deed(hands);
  };
