import { CommandRunner } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import { type Recorded } from '#following';
import { newId, type Of } from '#kernel';
import { type ObligationEvent } from '#obligations/rules';
import { FakeClock } from '#testing';
import * as dates from '../../../obligations/src/domain/obligation-due.fixtures.ts';
import * as duties from '../../../obligations/src/domain/obligation.fixtures.ts';
import { type EscalationEvent } from '../domain/escalation.events.ts';
import * as cases from '../domain/escalation.fixtures.ts';
import { caseRows, holdObligations, holdRows, keepEscalations } from './keep-escalations.ts';

const policy = { name: 'default', version: 1 };
const { obligationId } = duties.ref;

/** What a fact of an obligation asks of its case. */
function asked<T extends ObligationEvent['type']>(fact: Of<ObligationEvent, T>) {
  const row = caseRows[fact.type] as (
    fact: Recorded<ObligationEvent>,
    by: typeof policy,
  ) => unknown;
  return row(fact as unknown as Recorded<ObligationEvent>, policy);
}

describe('what follows for a case from a fact of its obligation', () => {
  it.each([
    ['met', duties.met('2026-01-20'), { on: '2026-01-20', because: 'met' }],
    [
      'waived',
      duties.waived('2026-01-20'),
      { on: '2026-01-20', because: 'waived', reason: '机构改革' },
    ],
    [
      'extended',
      dates.rescheduled('2026-03-31', '2026-01-20'),
      { on: '2026-01-20', because: 'extended', reason: '场馆改造' },
    ],
    [
      'suspended',
      dates.suspended('2026-01-20'),
      { on: '2026-01-20', because: 'suspended', reason: '等待上级批复' },
    ],
    [
      'missed',
      dates.missed('2026-01-20'),
      { on: '2026-01-20', because: 'missed', reason: '当年指标未达标' },
    ],
  ])('a case ends when its obligation is %s', (_, fact, facts) =>
    expect(asked(fact)).toEqual([{ type: 'ResolveEscalation', data: { obligationId, ...facts } }]),
  );

  it.each([
    duties.opened(),
    duties.baselined('2025-12-31'),
    duties.claimed('2025-12-08'),
    duties.returned('2025-12-10'),
    duties.held('blue', '2026-01-20'),
    dates.resumed(['2025-12-10', '2025-12-24'], 10, '2026-01-15'),
    dates.reopened('2026-01-20', '2026-06-30'),
    dates.revised('提升科学素质'),
    duties.superseded('-30d', '-10wd'),
    duties.issued('2025-12-01'),
    duties.issued('2026-02-03', { rule: '+20wd', form: 'list' }),
  ])('nothing follows from $type ($data.form)', (fact) => expect(asked(fact)).toEqual([]));

  it('a rung that was reached raises the case, with what its mails need', () => {
    const fact = duties.issued('2026-01-15', {
      rule: '+10wd',
      form: 'red',
      draft: true,
      onApproval: ['lead.head'],
    });
    const { ref, office } = duties;
    expect(asked(fact)).toEqual([
      {
        type: 'RaiseEscalation',
        data: {
          ...ref,
          office,
          policy,
          subject: '提升科学教育水平',
          number: '二（一）1',
          planTitle: '泽州县全民科学素质行动规划纲要实施方案',
          level: 'red',
          rule: '+10wd',
          on: '2026-01-15',
          dueOn: '2025-12-31',
          dueVersion: 1,
          draft: true,
          onApproval: ['lead.head'],
        },
      },
    ]);
  });
});

it('a case is raised by the policy that its obligation was opened with, in the engine’s name', async () => {
  const log = new InMemoryEventStore();
  const facts = [
    duties.opened({ policy: { name: 'strict', version: 7 } }),
    duties.issued('2026-01-04', { rule: '+1wd', form: 'blue' }),
  ];
  const meta = { actor: 'zhang', occurredAt: '2026-01-04T00:30:00.000Z' };
  const stream = `obligation-${obligationId}`;
  await log.append(
    stream,
    facts.map((fact) => ({ id: newId(), meta, ...fact })),
    'any',
  );
  const { tasksOf } = keepEscalations(new CommandRunner(log, new FakeClock()));
  const [, issued] = (await log.load(stream)).events;
  for (const { run } of await tasksOf(issued!)) await run();
  expect((await log.load(`escalation-${obligationId}`)).events).toMatchObject([
    {
      type: 'EscalationRaised',
      data: { level: 'blue', policy: { name: 'strict', version: 7 } },
      meta: { actor: 'duban.engine' },
    },
  ]);
  await log.close();
});

describe('what follows for an obligation from a fact of its case', () => {
  const held = (fact: EscalationEvent) => {
    const row = holdRows[fact.type] as (fact: Recorded<EscalationEvent>, by: undefined) => unknown;
    return row(fact as unknown as Recorded<EscalationEvent>, undefined);
  };

  it('an answer holds the ladder until the day that it promises', () =>
    expect(held(cases.acknowledged('yellow', '2026-01-20'))).toEqual([
      { type: 'HoldObligation', data: { obligationId, level: 'yellow', until: '2026-01-20' } },
    ]));

  it.each([
    cases.raised('blue', '2026-01-04'),
    cases.approved('2026-01-16'),
    cases.declined('2026-01-16'),
    cases.lowered('red', 'yellow', '2026-01-17'),
    cases.urged('u1', '2026-01-17'),
    cases.urgeAnswered('u1', '2026-01-18'),
    cases.lifted('2026-01-19'),
    cases.resolved('2026-01-20'),
  ])('nothing follows from $type', (fact) => expect(held(fact)).toEqual([]));
});

/** Their places in the log are kept under these names. */
it('each follower of obligations and cases keeps its name, and reads the other', () => {
  const runner = new CommandRunner(new InMemoryEventStore(), new FakeClock());
  const followers = [keepEscalations(runner), holdObligations(runner)];
  expect(followers.map(({ name, prefixes }) => [name, ...prefixes])).toEqual([
    ['keep-escalations', 'obligation-'],
    ['hold-obligations', 'escalation-'],
  ]);
});
