import { sha256 } from '#kernel';
import { specFor } from '#testing';
import { discardDraft, discardedDraft, lifeOf } from './amended.fixtures.ts';
import { type PlanEvent } from './plan.events.ts';
import { adopt, day, draft, drafted, planId } from './plan.fixtures.ts';
import { type PlanCommand, planDecider } from './plan.ts';

const given = specFor(planDecider);
const region = 'zezhou';
const begin: PlanCommand = { type: 'BeginPlan', data: { planId, region, title: '夜市方案' } };
const begun: PlanEvent = {
  type: 'PlanDrafted',
  data: {
    planId,
    region,
    source: { name: '', sha256: sha256(''), text: '' },
    findings: { aliases: {}, aliasConfidence: {}, warnings: [] },
    content: {
      title: '夜市方案',
      documentNumber: null,
      issuer: null,
      issuedOn: null,
      period: null,
      phases: [],
      tasks: [],
      targets: [],
      organizations: [],
      collectives: [],
    },
  },
};

describe('a plan that begins without a document', () => {
  it('is an empty draft', () => given().when(begin).then(begun));
  it('is refused where another plan has its id', () =>
    given(drafted()).when(begin).thenRefused('plan-already-exists'));
  it('does not end before it begins', () => {
    const period = { from: day('2026-02-01'), to: day('2026-01-31') };
    const reversed: PlanCommand = {
      type: 'BeginPlan',
      data: { planId, region, title: '夜市方案', period },
    };
    given().when(reversed).thenRefused('period-reversed');
  });
});

describe('a single matter', () => {
  const { adoptedOn, office, policy, calendarVersion } = adopt.data;
  const matter = (facts: object = {}): PlanCommand => ({
    type: 'AssignMatter',
    data: {
      planId,
      region,
      adoptedOn,
      office,
      policy,
      calendarVersion,
      title: '县长批示',
      clause: '联合检查夜市。按时报告。',
      leads: ['县教育局'],
      supports: ['县科协', '县教育局'],
      dueOn: day('2026-01-15'),
      ...facts,
    },
  });
  it('is drafted and adopted as one step: a plan of one task', () => {
    const [first, second, ...others] = lifeOf(matter());
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      type: 'PlanDrafted',
      data: {
        kind: 'assignment',
        content: {
          title: '县长批示',
          tasks: [
            {
              id: 'zezhou.t1',
              number: '1',
              title: '联合检查夜市',
              section: '县长批示',
              tracked: true,
              clause: '联合检查夜市。按时报告。',
              dueOn: '2026-01-15',
              leads: ['县教育局'],
              supports: ['县科协'],
            },
          ],
          organizations: ['县教育局', '县科协'],
        },
      },
    });
    expect(second).toMatchObject({
      type: 'PlanAdopted',
      data: {
        adoptedOn,
        office,
        participants: [{ organization: '县教育局' }, { organization: '县科协' }],
      },
    });
  });
  it('may have a name of its own', () =>
    expect(lifeOf(matter({ matter: '夜市检查' }))[0]).toMatchObject({
      data: { content: { tasks: [{ title: '夜市检查' }] } },
    }));
  it('is assigned once; another one is not put in its place', () => {
    given(...lifeOf(matter()))
      .when(matter())
      .thenNothing();
    given(...lifeOf(matter()))
      .when(matter({ clause: '另一件事。' }))
      .thenRefused('plan-already-exists');
  });
  it('needs somebody who leads', () =>
    given()
      .when(matter({ leads: [] }))
      .thenRefused('leads-missing'));
});

describe('a draft', () => {
  it('is discarded once, with a reason, and only while it is one', () => {
    given(drafted())
      .when(discardDraft)
      .then({ type: 'DraftDiscarded', data: { planId, region, reason: '重复导入' } });
    const silent: PlanCommand = { type: 'DiscardDraft', data: { planId, reason: ' ' } };
    given(drafted()).when(silent).thenRefused('reason-missing');
    given(...lifeOf(draft(), adopt))
      .when(discardDraft)
      .thenRefused('plan-already-adopted');
    given().when(discardDraft).thenRefused('plan-not-found');
  });
  it('that was discarded is not changed, and its id is free in its region', () => {
    given(...discardedDraft)
      .when(adopt)
      .thenRefused('plan-discarded');
    given(...discardedDraft)
      .when(begin)
      .then(begun);
    const elsewhere: PlanCommand = {
      type: 'BeginPlan',
      data: { planId, region: 'tunxi', title: '夜市方案' },
    };
    const unnamed = '方案编号“zezhou”已被另一份方案使用，请另换编号。';
    given(...discardedDraft)
      .when(elsewhere)
      .thenRefused('plan-already-exists', unnamed);
    given(drafted()).when(elsewhere).thenRefused('plan-already-exists', unnamed);
  });
});
