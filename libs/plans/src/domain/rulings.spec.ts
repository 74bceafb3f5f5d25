import fc from 'fast-check';
import { fold, idOfName } from '#kernel';
import { specFor } from '#testing';
import { inForce, lifeOf, rule } from './amended.fixtures.ts';
import { findingsOf } from './content-of.ts';
import { type Duties, type PlanContent } from './content.events.ts';
import { type Ruling } from './edits.events.ts';
import { identified } from './identified.ts';
import { content, day, draft, drafted, outline } from './plan.fixtures.ts';
import { type DutiesRuled, type ItemChange } from './plan.events.ts';
import { type PlanCommand, planDecider } from './plan.ts';
import { questionsOf } from './questions.ts';
import { namesIn } from './duties.ts';
import { applyRulings } from './rulings.ts';

const given = specFor(planDecider);
const lead: Ruling = { edit: 'set-leads', id: 'zezhou.t2', leads: ['团县委'] };
const transfer: Ruling = { edit: 'transfer', id: 'zezhou.t1', from: '县科协', to: '县气象局' };
const dutiesIn = (plan: PlanContent, id: string): Duties | undefined => {
  const item = [...plan.tasks, ...plan.targets].find((one) => one.id === id);
  return item && { leads: item.leads, supports: item.supports, responsible: item.responsible };
};
const reviewed = { content, findings: findingsOf(outline), settled: [] };

const standing = {
  planTitle: '泽州县全民科学素质行动规划纲要实施方案',
  office: '县督查室',
  policy: { name: 'default', version: 1 },
  organizationIds: identified(content, '县督查室', { region: 'zezhou', plan: {} }),
};
/** Other duties, and nothing else. */
const redutied = (
  kind: 'task' | 'target',
  id: string,
  [before, after]: readonly [Duties, Duties],
): ItemChange => ({ kind, id, change: 'changed', before, after });

/** What is written of rulings on the plan as it was read; in force, and nobody else has a part now, unless said otherwise. */
const ruled = (
  rulings: readonly Ruling[],
  facts: Partial<DutiesRuled['data']> = {},
): DutiesRuled => {
  const after = applyRulings(content, rulings);
  const { organizations, collectives } = after;
  const needsRuling = questionsOf({ ...reviewed, content: after }).length;
  const { reason, ruledOn } = rule().data;
  const names = { organizations, collectives, needsRuling };
  const told = { planId: 'zezhou', region: 'zezhou', ruledOn, reason, rulings };
  const changes = { added: 0, removed: 0, changed: 0, items: [] };
  const ids = { region: 'zezhou', plan: standing.organizationIds };
  const organizationIds = identified(after, standing.office, ids);
  const followed = { changes, participants: [], inForce: { ...standing, organizationIds } };
  return { type: 'DutiesRuled', data: { ...told, ...names, ...followed, ...facts } };
};
const duties = (leads: string[], supports: string[] = [], responsible: string[] = []): Duties => ({
  leads,
  supports,
  responsible,
});

describe('a ruling of the office', () => {
  const before = duties([], [], ['县教育局', '团县委']);
  const after = duties(['团县委'], ['县教育局']);
  const items = [redutied('task', 'zezhou.t2', [before, after])];
  const changes = { added: 0, removed: 0, changed: 1, items };

  it('says who leads, in a draft and in an adopted plan, with what was before', () => {
    given(drafted())
      .when(rule(lead))
      .then(ruled([lead], { changes, inForce: null }));
    given(...inForce)
      .when(rule(lead))
      .then(ruled([lead], { changes })); // nobody signs for it: it was past when the plan was adopted
  });

  it('takes the targets of a task along that had its duties', () => {
    const [was, is] = [duties(['县教育局'], ['县科协']), duties(['县教育局'], ['县气象局'])];
    given(...inForce)
      .when(rule(transfer))
      .then(
        ruled([transfer], {
          changes: {
            added: 1,
            removed: 1,
            changed: 2, // 县气象局 comes, 县科协 goes
            items: [
              redutied('task', 'zezhou.t1', [was, is]),
              redutied('target', 'zezhou.g2', [was, is]),
            ],
          },
          participants: [
            {
              organization: '县气象局',
              organizationId: idOfName('zezhou', '县气象局'),
              tasks: [{ taskId: 'zezhou.t1', dueOn: day('2025-12-31') }],
              reportsOn: [],
            },
            {
              organization: '县科协',
              organizationId: idOfName('zezhou', '县科协'),
              tasks: [],
              reportsOn: [],
            },
          ],
        }),
      );
    const apart = { edit: 'set-leads', id: 'zezhou.g2', leads: ['团县委'] } as const;
    const plan = applyRulings(content, [apart, transfer]);
    expect(dutiesIn(plan, 'zezhou.g2')?.leads).toEqual(['团县委']);
    expect(dutiesIn(plan, 'zezhou.g2')?.supports).toContain('县科协');
  });

  it('a ruling that changes nothing is not written', () =>
    given(...inForce)
      .when(rule({ edit: 'set-leads', id: 'zezhou.t1', leads: ['县教育局'] }))
      .thenNothing());

  it('a ruling with a chain of transfers is recognised when it is repeated', () => {
    const chain: Ruling[] = [transfer, { ...transfer, from: '县气象局', to: '团县委' }];
    const life = lifeOf(draft(), rule(...chain));
    expect(life).toHaveLength(2);
    expect(planDecider.decide(rule(...chain), fold(planDecider, life))).toEqual([]);
  });

  it('merges names and resolves collectives everywhere', () => {
    const members = ['大阳镇', '巴公镇'];
    const plan = applyRulings(content, [
      { edit: 'set-leads', id: 'zezhou.t1', leads: ['各镇人民政府'] },
      { edit: 'resolve-collective', collective: '各镇人民政府', members },
      { edit: 'merge-organization', from: '县文广局', into: '县文旅局' },
    ]);
    expect(dutiesIn(plan, 'zezhou.t1')?.leads).toEqual(members);
    expect(dutiesIn(plan, 'zezhou.g2')?.leads).toEqual(members);
    expect(dutiesIn(plan, 'zezhou.t3')?.supports).toEqual(['县文旅局']);
    expect(plan.collectives).toEqual([]);
    expect(plan.organizations).toEqual(expect.arrayContaining(['县文旅局', ...members]));
    expect(plan.organizations).not.toContain('县文广局');
  });

  it('hands an item over in its role; who hands over its last one is no longer of the plan', () => {
    const plan = applyRulings(content, [transfer]);
    expect(dutiesIn(plan, 'zezhou.t1')).toEqual(duties(['县教育局'], ['县气象局']));
    expect(plan.organizations).toContain('县气象局');
    expect(plan.organizations).not.toContain('县科协');
    const led = applyRulings(content, [{ ...transfer, from: '县教育局', to: '县科协' }]);
    expect(dutiesIn(led, 'zezhou.t1')).toEqual(duties(['县科协']));
    expect(led.organizations).toContain('县教育局');
  });

  it('settles a question as it is, once', () => {
    const keep: Ruling = { edit: 'keep', kind: 'alias', name: '县文广局' };
    const asked = { ...outline, aliases: { 县文广局: '县文旅局' } };
    const both: Ruling = { edit: 'set-leads', id: 'zezhou.t2', leads: ['县文旅局'] };
    const life = lifeOf(draft({ read: asked }), rule(both), rule(keep));
    const plan = fold(planDecider, life);
    expect(plan.status !== 'none' && plan.settled).toEqual(['alias:县文广局']);
    expect(life.at(-1)).toMatchObject({ data: { changes: { items: [] }, rulings: [keep] } });
    given(...life)
      .when(rule(keep))
      .thenNothing();
  });

  it('a question ruled as “several lead” is not asked again until one leads and then several once more', () => {
    const several: Ruling = { ...lead, leads: ['团县委', '县教育局'] };
    const open = (...rulings: readonly Ruling[]): unknown => {
      const plan = fold(planDecider, lifeOf(draft(), rule(...rulings)));
      return plan.status !== 'none' && questionsOf(plan).filter(({ id }) => id === 'zezhou.t2');
    };
    expect(open(several)).toEqual([]);
    const towns: Ruling[] = [
      several,
      { ...lead, leads: ['各镇人民政府'] },
      {
        edit: 'resolve-collective',
        collective: '各镇人民政府',
        members: ['大阳镇', '巴公镇'],
      },
    ];
    expect(open(...towns)).toMatchObject([{ kind: 'several-leads' }]);
  });

  it.each([
    [[{ ...transfer, from: '县水利局' }], 'organization-not-in-item'],
    [[{ ...lead, id: 'zezhou.t9' }], 'outline-item-not-found'],
    [[{ ...lead, id: 'zezhou.p1' }], 'outline-item-not-found'],
    [[{ edit: 'keep', kind: 'several-leads', id: 'zezhou.t1' }], 'question-not-open'],
    [[{ edit: 'keep', kind: 'doubt', id: 'no-title@1-2' }], 'question-not-open'],
  ] as const)('%j is refused: %s', (rulings, code) =>
    given(...inForce)
      .when(rule(...rulings))
      .thenRefused(code),
  );

  it('says whose the item is that somebody cannot hand on', () =>
    given(...inForce)
      .when(rule({ ...transfer, from: '县水利局' }))
      .thenRefused(
        'organization-not-in-item',
        '县水利局不是“任务1”的责任单位，不能由其改派；现由县教育局承办。',
      ));

  it('needs a plan, and a reason of up to 2000 characters', () => {
    given().when(rule(lead)).thenRefused('plan-not-found');
    const but = (more: object): PlanCommand => {
      return { type: 'RuleDuties', data: { ...rule(lead).data, ...more } };
    };
    given(drafted())
      .when(but({ reason: ' ' }))
      .thenRefused('reason-missing');
    given(drafted())
      .when(but({ reason: '长'.repeat(2_001) }))
      .thenRefused('reason-too-long');
    given(drafted())
      .when(but({ ruledOn: '2101-01-01' }))
      .thenRefused('date-out-of-range');
  });
});

describe('"the first named leads"', () => {
  const { reason, ruledOn } = rule().data;
  const command = (sections?: readonly string[]): PlanCommand => ({
    type: 'RuleFirstNamed',
    data: { planId: 'zezhou', reason, ruledOn, ...(sections && { sections }) },
  });
  const first: Ruling = { ...lead, leads: ['县教育局'] };
  const fact = ruled([first], {
    changes: {
      added: 0,
      removed: 0,
      changed: 1,
      items: [
        redutied('task', 'zezhou.t2', [
          duties([], [], ['县教育局', '团县委']),
          duties(['县教育局'], ['团县委']),
        ]),
      ],
    },
  });

  it('answers every open question about leads, in all sections or in those named', () => {
    given(...inForce)
      .when(command())
      .then(fact);
    given(...inForce)
      .when(command(['青少年科学素质提升行动']))
      .then(fact);
  });
  it('leaves the other sections alone', () =>
    given(...inForce)
      .when(command(['保障条件']))
      .thenNothing());
  it('knows the sections of the plan', () =>
    given(...inForce)
      .when(command(['没有这一章']))
      .thenRefused('section-not-found'));
});

describe('rulings, whatever they are', () => {
  const names = ['县教育局', '县科协', '团县委', '县文广局', '各镇人民政府', '大阳镇', '县气象局'];
  const name = fc.constantFrom(...names);
  const some = fc.uniqueArray(name, { minLength: 1, maxLength: 3 });
  const id = fc.constantFrom('zezhou.t1', 'zezhou.t2', 'zezhou.t3', 'zezhou.g1', 'zezhou.g2');
  const leading = fc.record({ edit: fc.constant('set-leads' as const), id, leads: some });
  const anyContent = fc
    .array(
      fc.record({
        leads: fc.uniqueArray(name, { maxLength: 3 }),
        supports: fc.uniqueArray(name, { maxLength: 3 }),
        responsible: fc.uniqueArray(name, { maxLength: 3 }),
      }),
      { minLength: 5, maxLength: 5 },
    )
    .map((list): PlanContent => {
      const tasks = content.tasks.map((task, index) => ({ ...task, ...list[index] }));
      const targets = content.targets.map((target, index) => ({ ...target, ...list[index + 3] }));
      return { ...content, tasks, targets };
    });
  const others = fc.oneof(
    fc.record({ edit: fc.constant('merge-organization' as const), from: name, into: name }),
    fc.record({
      edit: fc.constant('resolve-collective' as const),
      collective: name,
      members: some,
    }),
    fc.record({ edit: fc.constant('transfer' as const), id, from: name, to: name }),
  );

  it('rulings on who leads lose nobody that an item names', () =>
    fc.assert(
      fc.property(anyContent, fc.array(leading, { maxLength: 6 }), (plan, rulings) => {
        const after = applyRulings(plan, rulings);
        for (const item of [...plan.tasks, ...plan.targets]) {
          const now = dutiesIn(after, item.id);
          const named = new Set(now && namesIn(now));
          const follows = 'taskId' in item && item.taskId !== null;
          if (!follows) for (const who of namesIn(item)) expect(named.has(who)).toBe(true);
        }
        for (const who of plan.organizations) expect(after.organizations).toContain(who);
      }),
    ));

  it('make the same of what they made already', () =>
    fc.assert(
      fc.property(anyContent, leading, (plan, ruling) => {
        const once = applyRulings(plan, [ruling]);
        expect(applyRulings(once, [ruling])).toEqual(once);
      }),
    ));

  it('name in the list of the plan whoever an item names', () =>
    fc.assert(
      fc.property(anyContent, fc.array(fc.oneof(leading, others)), (plan, rulings) => {
        const valid = rulings.reduce<PlanContent>(
          (before, ruling) => {
            try {
              return applyRulings(before, [ruling]);
            } catch {
              return before;
            }
          },
          applyRulings(plan, []),
        );
        const listed = new Set(valid.organizations);
        for (const item of [...valid.tasks, ...valid.targets]) {
          for (const who of namesIn(item)) expect(listed.has(who)).toBe(true);
        }
      }),
    ));
});
