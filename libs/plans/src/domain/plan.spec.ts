import fc from 'fast-check';
import { Rejection } from '#contract';
import { fold } from '#kernel';
import { specFor } from '#testing';
import { type OutlineEdit } from './edits.events.ts';
import {
  adopt,
  adopted,
  content,
  day,
  draft,
  drafted,
  edit,
  edited,
  outline,
  afterEdits,
} from './plan.fixtures.ts';
import { type PlanEvent } from './plan.events.ts';
import { planDecider } from './plan.ts';

const given = specFor(planDecider);
const lead: OutlineEdit = { edit: 'set-leads', id: 'zezhou.t2', leads: ['团县委'] };
const empty = { ...outline, phases: [], sections: [], targets: [] };

describe('a plan', () => {
  it('is drafted from a document once', () => {
    given().when(draft()).then(drafted());
    given(drafted())
      .when(draft({ read: empty }))
      .thenNothing();
  });
  it('has an id that no other document may take', () =>
    given(drafted())
      .when(draft({ text: '另一份' }))
      .thenRefused(
        'plan-already-exists',
        '方案编号“zezhou”已被《泽州县全民科学素质行动规划纲要实施方案》使用，请另换编号。',
      ));
  it.each([edit(lead), adopt])('a plan that was never drafted is not found', (command) =>
    given().when(command).thenRefused('plan-not-found'),
  );
});

describe('a draft', () => {
  it('is edited by the office, once', () => given(drafted()).when(edit(lead)).then(edited(lead)));
  it('is not edited by what is so already', () =>
    given(drafted())
      .when(edit({ edit: 'set-leads', id: 'zezhou.t1', leads: ['县教育局'] }))
      .thenNothing());
  it('takes several edits as one, each on what the one before left, and again without harm', () => {
    const batch: OutlineEdit[] = [
      { edit: 'set-title', id: 'zezhou.t1', title: '新题' },
      { edit: 'drop', id: 'zezhou.t1' },
    ];
    given(drafted())
      .when(edit(...batch))
      .then(edited(...batch));
  });
  it('is left as it was when one of several edits is wrong', () =>
    given(drafted())
      .when(
        edit(
          lead,
          { edit: 'drop', id: 'zezhou.t1' },
          { edit: 'set-title', id: 'zezhou.t1', title: '无' },
        ),
      )
      .thenRefused('outline-item-not-found'));
});

describe('adoption', () => {
  it('carries the reviewed outline, the policy, the calendar and the document', () => {
    given(drafted()).when(adopt).then(adopted());
    given(drafted(), edited(lead))
      .when(adopt)
      .then(adopted(afterEdits(content, lead)));
  });
  it('ends editing', () =>
    given(drafted(), adopted()).when(edit(lead)).thenRefused('plan-already-adopted'));
  it('comes once', () => given(drafted(), adopted()).when(adopt).thenNothing());
  it('needs something to adopt', () =>
    given(drafted({ read: empty }))
      .when(adopt)
      .thenRefused('plan-empty'));
});

it('a command that is already true yields no events', () => {
  const name = fc.constantFrom('县教育局', '县科协', '团县委', '各镇人民政府', '大阳镇');
  const names = fc.array(name, { minLength: 1, maxLength: 3 });
  const id = fc.constantFrom(
    ...[...content.tasks, ...content.targets, ...content.phases].map((item) => item.id),
  );
  const any: fc.Arbitrary<OutlineEdit> = fc.oneof(
    fc.record({ edit: fc.constant('set-leads'), id, leads: names }),
    fc.record({ edit: fc.constant('merge-organization'), from: name, into: name }),
    fc.record({ edit: fc.constant('resolve-collective'), collective: name, members: names }),
    fc.record({
      edit: fc.constant('set-due'),
      id,
      dueOn: fc.constantFrom(day('2024-06-30'), day('2025-06-30')),
    }),
    fc.record({ edit: fc.constant('set-title'), id, title: fc.constantFrom('甲', '乙') }),
    fc.record({ edit: fc.constant('drop'), id }),
  );
  const commands = fc.oneof(
    { weight: 8, arbitrary: fc.array(any, { maxLength: 4 }).map((edits) => edit(...edits)) },
    { weight: 1, arbitrary: fc.constantFrom(draft(), adopt) },
  );
  let granted = 0;
  fc.assert(
    fc.property(fc.array(commands, { maxLength: 8 }), (life) => {
      const history: PlanEvent[] = [drafted()];
      for (const command of life) {
        try {
          const events = planDecider.decide(command, fold(planDecider, history));
          history.push(...events);
          granted += events.length;
        } catch (error) {
          expect(error).toBeInstanceOf(Rejection);
          continue;
        }
        expect(planDecider.decide(command, fold(planDecider, history))).toEqual([]);
      }
    }),
  );
  expect(granted).toBeGreaterThan(50);
});

describe('a plan whose obligations could not open', () => {
  it('is not adopted without a last day', () => {
    given(drafted({ read: { ...outline, period: null } }))
      .when(adopt)
      .thenRefused('period-missing');
  });

  it('is not adopted for an age, nor on a day beyond all plans', () => {
    const [from, to] = [day('2021-01-01'), day('9999-12-31')];
    given(drafted(), edited({ edit: 'set-period', from, to }))
      .when(adopt)
      .thenRefused('date-out-of-range');
    const late = { ...adopt, data: { ...adopt.data, adoptedOn: day('9999-12-30') } };
    given(drafted()).when(late).thenRefused('date-out-of-range');
  });
});
