import { AccessOptions } from '#access';
import { InMemoryEventStore } from '#event-store/in-memory';
import { escalationBoard } from '#escalations';
import { refusalList } from '#following';
import { newId } from '#kernel';
import { mailList } from '#notifications';
import { obligationList, requestList } from '#obligations';
import { stateCouncilCalendar as calendar } from '#calendar';
import { planBoard } from '#plans';
import { targetBoard } from '#targets';
import { taskDuties } from '#tasks';
import { FakeClock } from '#testing';
import { type OpsModels, Projector, type ReadModels } from '#views';
import { openSqliteViewStore } from '#views/sqlite';
import { type Level } from '#policies/rules';
import * as escalation from '../../../../libs/escalations/src/domain/escalation.fixtures.ts';
import { adopted, drafted } from '../../../../libs/plans/src/domain/plan.fixtures.ts';
import { policy } from '../../../../libs/policies/src/domain/policy.fixtures.ts';
import { type Health } from '../http/health.ts';
import { StatusPageController } from './status-page.controller.ts';

const projections = [
  ...[planBoard, escalationBoard, mailList, requestList, refusalList, taskDuties, targetBoard],
  obligationList({ calendar, policyOf: () => policy }),
];

/** A case of another obligation for each colour. */
const raised = (level: Level, on: string) => {
  const facts = { obligationId: `zezhou.t1.${level}`, subject: `${level}的事项` };
  return escalation.raised(level, on, facts);
};

/** The page after these sentences of rules that refused to follow the closing of a phase. */
const pageAfter = (demo: boolean, ...sentences: readonly string[]) => pageOf(demo, sentences, []);

async function pageOf(
  demo: boolean,
  sentences: readonly string[],
  details: readonly string[],
  cases: readonly ReturnType<typeof raised>[] = [],
  plans: readonly ReturnType<typeof drafted>[] = [],
): Promise<string> {
  const clock = new FakeClock();
  const log = new InMemoryEventStore({ clock });
  const views = await openSqliteViewStore({ path: ':memory:' });
  const projector = new Projector({ log, store: views, set: { name: 'all', projections } });
  await projector.start();
  for (const [index, sentence] of sentences.entries()) {
    clock.set(`2025-12-0${index + 1}T09:00:00+08:00`);
    const refused = { follower: 'follow-phase', factType: 'PhaseClosed', target: null };
    const event = {
      id: newId(),
      type: 'FollowingRefused',
      meta: {},
      data: { ...refused, code: 'obligation-met', sentence, planId: 'z', region: 'z' },
    };
    await log.append(`refusal-${index}`, [event], 'no-stream');
  }
  for (const one of cases) {
    const { obligationId } = one.data;
    await log.append(
      `escalation-${obligationId}`,
      [{ ...one, id: newId(), meta: {} }],
      'no-stream',
    );
  }
  for (const [index, one] of plans.entries()) {
    const expected = index === 0 ? 'no-stream' : index - 1;
    await log.append('plan-zezhou', [{ ...one, id: newId(), meta: {} }], expected);
  }
  await projector.waitFor(await log.head());
  const controller = new StatusPageController(
    views as unknown as ReadModels, // of which it only finds
    views as unknown as OpsModels,
    clock,
    new AccessOptions({ demo }),
    { details: () => details } as Health,
  );
  const page = await controller.show();
  await projector.stop();
  await views.close();
  await log.close();
  return page.replaceAll(/\s+/g, ' ');
}

/** What a person reads. */
const textOf = (page: string): string => page.replaceAll(/<[^>]*>/g, '');

describe('the status page', () => {
  it('counts the cases by colour, and shows the red ones first', async () => {
    const text = textOf(
      await pageOf(true, [], [], [raised('blue', '2025-11-28'), raised('red', '2025-11-14')]),
    );
    expect(text).toContain('三色督办（红1、黄0、蓝1）');
    expect(text.indexOf('red的事项')).toBeGreaterThan(0);
    expect(text.indexOf('red的事项')).toBeLessThan(text.indexOf('blue的事项'));
  });

  it('shows plans once they are adopted, and no drafts: nobody has signed in', async () => {
    const name = '泽州县全民科学素质行动规划纲要实施方案';
    expect(textOf(await pageOf(true, [], [], [], [drafted()]))).not.toContain(name);
    expect(textOf(await pageOf(true, [], [], [], [drafted(), adopted()]))).toContain(name);
  });

  it('has a line of what was passed over because a rule refused it: how much, and the newest', async () => {
    expect(textOf(await pageAfter(true, '先前的一句。', '“<事项>”已办结。'))).toContain(
      '因规则拒绝未办成的后续2项，最近一项：总结阶段，“&lt;事项&gt;”已办结。',
    );
  });

  it('says what wants somebody’s attention, in and outside the demo', async () => {
    const sentence = '2027年节假日安排尚未录入';
    for (const demo of [true, false]) {
      const page = await pageOf(demo, [], [sentence]);
      expect(page).toContain(`<h2>请留意</h2> <p class="red">${sentence}</p>`);
      expect(await pageOf(demo, [], [])).not.toContain('请留意');
    }
  });

  it('tells how many figures wait for the office, beside claims and requests', async () => {
    expect(textOf(await pageAfter(true))).toContain('待核实数据0条，待认定0项');
  });

  it('has no such line where nothing was, nor outside the demo', async () => {
    expect(await pageAfter(true)).not.toContain('因规则拒绝');
    expect(await pageAfter(false, '一句。')).not.toContain('因规则拒绝');
  });
});
