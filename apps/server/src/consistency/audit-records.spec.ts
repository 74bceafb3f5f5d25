import { stateCouncilCalendar as calendar } from '#calendar';
import { CommandRunner } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import { type Event, newId, parseInstant } from '#kernel';
import { FakeClock, idsOfOrganizations, namedOrganization } from '#testing';
import { type OpsModels, Projector } from '#views';
import { openSqliteViewStore } from '#views/sqlite';
import * as mails from '../../../../libs/notifications/src/domain/mail.fixtures.ts';
import { obligationsOf } from '#obligations/rules';
import * as duties from '../../../../libs/obligations/src/domain/obligation.fixtures.ts';
import { adoption, contentOfSeed } from '../../../../libs/obligations/src/domain/plans.fixtures.ts';
import { participantsOf } from '../../../../libs/plans/src/domain/consequences.fixtures.ts';
import { day, policy } from '../../../../libs/policies/src/domain/policy.fixtures.ts';
import { PolicyRegistry } from '#policies';
import { mailList, noticeList } from '#notifications';
import { obligationList } from '#obligations';
import { auditRecords } from './audit-records.ts';
import { reopenPlans } from './plans-and-obligations.ts';

const ANY = new AbortController().signal;

async function office(now = '2025-12-18T02:30:00+08:00') {
  const clock = new FakeClock(parseInstant(now));
  const log = new InMemoryEventStore({ clock });
  const runner = new CommandRunner(log, clock);
  const policies = new PolicyRegistry(log);
  const ops = await openSqliteViewStore({ path: ':memory:' });
  const projections = [obligationList({ calendar, policyOf: () => policy }), noticeList, mailList];
  const projector = new Projector({ log, store: ops, set: { name: 'ops', projections } });
  await projector.start();
  const write = async (stream: string, at: string, ...events: readonly Event[]): Promise<void> => {
    const meta = { actor: 'test', correlationId: 'x', occurredAt: parseInstant(at) };
    const whole = events.map(({ type, data }) => ({ id: newId(), type, data, meta }));
    await log.append(stream, whole, 'any');
    await projector.waitFor(await log.head());
  };
  await write('policy-default', '2025-01-01T08:00:00+08:00', {
    type: 'PolicyPublished',
    data: { policy },
  });
  const look = async () => {
    await projector.waitFor(await log.head());
    const tables = Object.create(ops) as OpsModels;
    return auditRecords({ runner, policies, calendar, ops: tables }, ANY);
  };
  return { runner, write, look };
}

const adoptedOn = day('2022-01-05');
const named = contentOfSeed('zezhou').organizations;
const organizationIds = idsOfOrganizations(duties.office, ...named);
const adopted = {
  ...adoption('zezhou', '2022-01-05'),
  region: 'zezhou',
  content: contentOfSeed('zezhou'),
  sourceSha256: '',
  calendarVersion: '',
  policy: { name: 'default', version: 1 },
  participants: participantsOf(contentOfSeed('zezhou'), {
    office: duties.office,
    adoptedOn,
    checkIns: [],
    addedOn: {},
    organizationIds,
  }),
  organizationIds,
};
const STREAM = `obligation-${duties.ref.obligationId}`;

describe('an audit of what was recorded', () => {
  it('finds nothing wrong with a reminder on its timeline, in a mail that was delivered', async () => {
    const { write, look } = await office();
    await write(STREAM, '2025-11-03T09:00:00+08:00', duties.opened());
    await write(
      STREAM,
      '2025-12-17T08:30:00+08:00',
      duties.issued('2025-12-17', { rule: '-10wd' }),
    );
    const { checked, differences } = await look();
    expect(differences).toEqual([]);
    expect(checked).toMatchObject({ obligations: 1, reminders: 1 });
  });

  it.each([
    ['issued twice', ['-10wd', '-10wd'], '发了不止一次'],
    ['of no rule', ['-9wd'], '不在督办规则的时间点上'],
  ])('finds a reminder %s', async (_, rules, said) => {
    const { write, look } = await office();
    await write(STREAM, '2025-11-03T09:00:00+08:00', duties.opened());
    for (const rule of rules) {
      await write(STREAM, '2025-12-17T08:30:00+08:00', duties.issued('2025-12-17', { rule }));
    }
    expect((await look()).differences).toEqual([expect.stringContaining(said)]);
  });

  it('finds one that came before its moment', async () => {
    const { write, look } = await office();
    await write(STREAM, '2025-11-03T09:00:00+08:00', duties.opened());
    await write(
      STREAM,
      '2025-12-16T08:30:00+08:00',
      duties.issued('2025-12-17', { rule: '-10wd' }),
    );
    expect((await look()).differences).toContainEqual(
      expect.stringContaining('发得比应发的时刻早'),
    );
  });

  it('finds a notice that no mail took up, once its day of mail has passed', async () => {
    const issued = duties.issued('2025-12-17', {
      rule: '-10wd',
      recipients: [{ role: 'lead.liaison', contactId: 'li' }],
    });
    for (const [now, count] of [
      ['2025-12-17T08:35:00+08:00', 0],
      ['2025-12-18T09:00:00+08:00', 1],
    ] as const) {
      const { write, look } = await office(now);
      await write(STREAM, '2025-11-03T09:00:00+08:00', duties.opened());
      await write(STREAM, '2025-12-17T08:30:00+08:00', issued);
      expect((await look()).differences).toHaveLength(count);
    }
  });

  it('takes no offence at a notice of a later hour that came when the mail of its day was out', async () => {
    const { write, look } = await office();
    const recipients = [{ role: 'lead.liaison', contactId: 'li' }] as const;
    const at = parseInstant('2025-12-17T09:00:00+08:00');
    const later = duties.issued('2025-12-17', { rule: '-10wd', at, recipients });
    const mailId = 'digest.2025-12-17.li';
    const sent = [mails.written, mails.delivered('2025-12-17T08:31:00+08:00')];
    await write(STREAM, '2025-11-03T09:00:00+08:00', duties.opened());
    for (const { type, data } of sent)
      await write(`mail-${mailId}`, '2025-12-17T08:30:00+08:00', {
        type,
        data: { ...data, mailId },
      });
    await write(STREAM, '2025-12-17T08:45:00+08:00', later);
    expect((await look()).differences).toEqual([]);
  });

  it.each([
    ['2025-12-09T02:30:00+08:00', 0],
    ['2025-12-10T02:30:00+08:00', 1],
  ])(
    'counts from the moment at which a notice was owed anew, or found its reader: %s',
    async (now, late) => {
      const { write, look } = await office(now);
      await write(STREAM, '2025-11-03T09:00:00+08:00', duties.opened());
      const li = [{ role: 'lead.liaison', contactId: 'li' }] as const;
      const vacant = [{ role: 'lead.head', ...namedOrganization(duties.education) }] as const;
      const issued = duties.issued('2025-12-01', { recipients: li, unresolved: vacant });
      await write(STREAM, '2025-12-01T08:30:00+08:00', issued);
      const { mailId } = mails.written.data;
      const bounced = mails.failed('2025-12-01T08:31:00+08:00', '550', true);
      await write(`mail-${mailId}`, '2025-12-01T08:30:00+08:00', mails.written, bounced);
      expect((await look()).differences).toEqual([]);
      // Both after the mails of Monday, 8 December have left: they stand in those of Tuesday.
      await write(`mail-${mailId}`, '2025-12-08T10:00:00+08:00', mails.restored);
      await write(STREAM, '2025-12-08T10:00:00+08:00', duties.found('2025-12-01'));
      expect((await look()).differences).toHaveLength(2 * late);
    },
  );

  it('finds a mail that was to leave long ago', async () => {
    const { write, look } = await office();
    await write('mail-m1', '2025-12-17T08:30:00+08:00', mails.written);
    expect((await look()).differences).toEqual([expect.stringContaining('早该发送')]);
  });
});

describe('an audit of what plans want', () => {
  const wanted = obligationsOf(adopted.content, adopted, calendar).filter(
    ({ kind }) => kind !== 'sign-off',
  );

  it('finds what was never opened, and a repair opens it', async () => {
    const { runner, write, look } = await office('2022-01-06T02:30:00+08:00');
    const at = '2022-01-05T09:00:00+08:00';
    await write(`plan-${adopted.planId}`, at, { type: 'PlanAdopted', data: adopted });
    const { differences } = await look();
    expect(differences).toHaveLength(wanted.length);
    expect(differences[0]).toContain('却没有开出');
    await reopenPlans({ runner, calendar });
    expect(await look()).toMatchObject({ differences: [], checked: { plans: 1 } });
  });

  it('finds nothing missing where a step was done before the task was handed on', async () => {
    const { runner, write, look } = await office('2022-01-06T02:30:00+08:00');
    const at = '2022-01-05T09:00:00+08:00';
    const step = (no: number, dueOn: string) => {
      return { no, title: `第${no}段`, words: '', dueOn: day(dueOn) };
    };
    const steps = [step(1, '2022-06-30'), step(2, '2022-12-31')];
    const rhythm = { every: 'month', month: 1, day: 31 } as const;
    const recurring = [{ title: '报送进展', words: '每月底', ...rhythm }];
    const [first, ...others] = adopted.content.tasks;
    if (!first) throw new Error('no task');
    const [was = '', is = ''] = adopted.content.organizations;
    const led = (name: string) => ({ leads: [name], supports: [], responsible: [] });
    const task = { ...first, ...led(was), dueOn: day('2022-12-31'), steps, recurring };
    const content = { ...adopted.content, tasks: [task, ...others] };
    await write(`plan-${adopted.planId}`, at, {
      type: 'PlanAdopted',
      data: { ...adopted, content },
    });
    await reopenPlans({ runner, calendar });
    const ref = { taskId: task.id, planId: adopted.planId, region: adopted.region };
    const part = { ...ref, organization: was, organizationId: organizationIds[was], step: '1' };
    const day1 = { claimedOn: '2022-01-06', acceptedOn: '2022-01-06', note: '' };
    await write(
      `task-${task.id}`,
      at,
      { type: 'CompletionClaimed', data: { ...part, ...day1 } },
      { type: 'CompletionAccepted', data: { ...part, ...day1 } },
    );
    const { organizations, collectives } = content;
    const after = { leads: [is], supports: [], responsible: [] };
    const change = { kind: 'task', id: task.id, change: 'changed', before: led(was), after };
    const { office: name, policy: by } = adopted;
    const inForce = { planTitle: content.title, office: name, policy: by, organizationIds };
    const ruling = {
      planId: adopted.planId,
      region: adopted.region,
      organizations,
      collectives,
      inForce,
      ruledOn: '2022-01-06',
      reason: '分工调整',
      rulings: [],
      needsRuling: 0,
      participants: [],
      changes: { added: 0, removed: 0, changed: 1, items: [change] },
    };
    await write(`plan-${adopted.planId}`, at, { type: 'DutiesRuled', data: ruling });
    await reopenPlans({ runner, calendar });
    expect((await look()).differences).toEqual([]);
  });

  it('finds what is owed though the plan no longer has it', async () => {
    const { runner, write, look } = await office('2022-01-06T02:30:00+08:00');
    const at = '2022-01-05T09:00:00+08:00';
    await write(`plan-${adopted.planId}`, at, { type: 'PlanAdopted', data: adopted });
    await reopenPlans({ runner, calendar });
    const stray = duties.opened({
      obligationId: `${adopted.planId}.t99.某局`,
      planId: adopted.planId,
      subjectId: `${adopted.planId}.t99`,
      organization: '某局',
    });
    await write(`obligation-${adopted.planId}.t99.某局`, at, stray);
    expect((await look()).differences).toEqual([expect.stringContaining('中已无此项')]);
  });
});
