import { idOfName } from '#kernel';
import { specFor } from '#testing';
import { conclude, draftAmendment, inForce, lifeOf, rule, withdraw } from './amended.fixtures.ts';
import { adopt, draft, drafted } from './plan.fixtures.ts';
import { type PlanCommand, planDecider } from './plan.ts';

const given = specFor(planDecider);
const but = (command: PlanCommand, more: object): PlanCommand =>
  ({ type: command.type, data: { ...command.data, ...more } }) as PlanCommand;
const factOf = (command: PlanCommand, type: 'PlanConcluded' | 'PlanWithdrawn', more: object = {}) =>
  ({ type, data: { ...command.data, region: 'zezhou', ...more } }) as never;

describe('concluding a plan', () => {
  it('is a fact with a summary, once', () => {
    given(...inForce)
      .when(conclude)
      .then(factOf(conclude, 'PlanConcluded'));
    given(...inForce, factOf(conclude, 'PlanConcluded'))
      .when(but(conclude, { summary: '另一份总结' }))
      .thenRefused(
        'plan-already-concluded',
        '《泽州县全民科学素质行动规划纲要实施方案》已于2025-12-31总结，总结内容不能修改。',
      );
  });
  it('needs a plan in force and a summary of up to 5000 characters', () => {
    given(drafted()).when(conclude).thenRefused('plan-not-adopted');
    given(...inForce)
      .when(but(conclude, { summary: '\n' }))
      .thenRefused('summary-missing');
    given(...inForce)
      .when(but(conclude, { summary: '长'.repeat(5_001) }))
      .thenRefused('summary-too-long');
    given(...inForce)
      .when(but(conclude, { concludedOn: '1989-12-31' }))
      .thenRefused('date-out-of-range');
  });
  it('ends nothing: what is owed can still be ruled on', () =>
    expect(
      lifeOf(
        draft(),
        adopt,
        conclude,
        rule({ edit: 'set-leads', id: 'zezhou.t2', leads: ['团县委'] }),
      ),
    ).toHaveLength(4));
});

describe('withdrawing a plan', () => {
  const gone = (kind: string, ...ids: readonly string[]) =>
    ids.map((id) => ({ kind, id: `zezhou.${id}`, change: 'removed' }));
  const withdrawn = factOf(withdraw, 'PlanWithdrawn', {
    changes: {
      added: 0,
      changed: 0,
      removed: 12, // with six names
      items: [
        ...gone('phase', 'p1'),
        ...gone('task', 't1', 't2', 't3'),
        ...gone('target', 'g1', 'g2'),
      ],
    },
    participants: [
      ...['县教育局', '县科协'].map((organization) => {
        const organizationId = idOfName('zezhou', organization);
        return { organization, organizationId, tasks: [], reportsOn: [] };
      }),
    ],
  });
  it('ends it and all that it asked for, once, with a reason', () => {
    given(...inForce)
      .when(withdraw)
      .then(withdrawn);
    given(...inForce)
      .when(but(withdraw, { reason: '' }))
      .thenRefused('reason-missing');
    given(drafted()).when(withdraw).thenRefused('plan-not-adopted');
  });
  it('leaves nothing to rule on, to amend or to sum up', () => {
    const commands = [
      rule({ edit: 'set-leads', id: 'zezhou.t2', leads: ['团县委'] }),
      draftAmendment(),
      conclude,
    ];
    for (const command of commands) {
      given(...inForce, withdrawn)
        .when(command)
        .thenRefused(
          'plan-withdrawn',
          '《泽州县全民科学素质行动规划纲要实施方案》已于2026-01-05终止，不再办理。',
        );
    }
  });
});

describe('check-ins', () => {
  const asking = (...checkIns: readonly string[]): PlanCommand => but(adopt, { checkIns });
  it('are days of every year, in their order, each once', () =>
    expect(lifeOf(draft(), asking('12-31', '06-30', '06-30'))[1]).toMatchObject({
      data: { checkIns: ['06-30', '12-31'] },
    }));
  it('are left out where there are none', () =>
    expect(lifeOf(draft(), asking())[1]?.data).not.toHaveProperty('checkIns'));
  it.each(['02-29', '13-01', '6-30', '', '06-31', '06-30 '])('%j is no day of every year', (day) =>
    given(drafted()).when(asking(day)).thenRefused('check-in-day-invalid'),
  );
  it('come twelve times a year at most', () => {
    const monthly = Array.from({ length: 12 }, (_, m) => `${String(m + 1).padStart(2, '0')}-15`);
    expect(lifeOf(draft(), asking(...monthly))[1]).toMatchObject({ data: { checkIns: monthly } });
    given(drafted())
      .when(asking(...monthly, '12-31'))
      .thenRefused('check-ins-too-many');
  });
});
