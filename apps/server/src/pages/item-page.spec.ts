import { obligationList } from '#obligations';
import { stateCouncilCalendar as calendar } from '#calendar';
import { rescheduled } from '../../../../libs/obligations/src/domain/obligation-due.fixtures.ts';
import {
  claimed,
  education,
  opened,
} from '../../../../libs/obligations/src/domain/obligation.fixtures.ts';
import { recorded, rowsOf } from '../../../../libs/obligations/src/views/views.fixtures.ts';
import { policy } from '../../../../libs/policies/src/domain/policy.fixtures.ts';
import { tablesWith } from '../../../../libs/views/src/tables.fixtures.ts';
import { ItemPageController } from './item-page.controller.ts';

const obligations = obligationList({ calendar, policyOf: () => policy });
const whole = [
  opened({ clause: '将科学精神<融入>课堂教学。' }),
  rescheduled('2026-03-31', '2025-12-01'),
  claimed('2025-12-08'),
];

async function pages(history: readonly Parameters<typeof recorded>[0][] = whole) {
  const events = history.map((event, place) => recorded(event, place));
  const rows = [...rowsOf(obligations, events)].map(([key, row]) => {
    return { view: obligations.name, key, row };
  });
  const ops = await tablesWith([obligations as never], rows);
  const codes: number[] = [];
  const reply = { code: (status: number) => codes.push(status) } as never;
  const controller = new ItemPageController(ops);
  return {
    codes,
    obligation: async (id: string) => plain(await controller.obligation(id, reply)),
    item: async (id: string) => plain(await controller.item(id, reply)),
  };
}

const plain = (page: string): string => page.replaceAll(/\s+/g, ' ');

describe('the page that a mail leads to', () => {
  it('says what is owed, by whom, by when and how, as the plan has it', async () => {
    const { obligation, item } = await pages();
    for (const page of [await obligation(`zezhou.t1.${education}`), await item('zezhou.t1')]) {
      expect(page).toContain('<h1>二（一）1 提升科学教育水平</h1>');
      expect(page).toContain('《泽州县全民科学素质行动规划纲要实施方案》');
      expect(page).toContain('将科学精神&lt;融入&gt;课堂教学。');
      expect(page).toContain(`${education}<br /><span class="soft">配合单位：县科协</span>`);
      expect(page).toContain('2026-03-31（原定2025-12-31）');
      expect(page).toContain('duban tasks show zezhou.t1');
    }
  });

  it('names the steps of a task, each with what is printed of it', async () => {
    const step = (no: string, title: string, clause: string) =>
      opened({
        ...{ step: no, clause, subject: `改造管网（第${no}步：${title}）` },
        obligationId: `zezhou.t1.${no}.${education}`,
      });
    const { item, obligation } = await pages([
      step('1', '完成勘测', '2026年5月底前完成勘测'),
      step('2', '全部完工', '2027年6月底前全部完工'),
    ]);
    const page = await item('zezhou.t1');
    expect(page).toContain('<h1>二（一）1 改造管网</h1>');
    expect(page).toContain('第1步：完成勘测<br /><span class="soft">2026年5月底前完成勘测</span>');
    expect(page).toContain('第2步：全部完工');
    expect(await obligation(`zezhou.t1.1.${education}`)).toContain(
      '<h1>二（一）1 改造管网（第1步：完成勘测）</h1>',
    );
  });

  it('says of a sign-off, which is no task, how each organization sees its own', async () => {
    const of = (organization: string) =>
      opened({
        ...{ kind: 'sign-off', subjectId: 'zezhou.sign-off', organization },
        obligationId: `zezhou.sign-off.${organization}`,
      });
    const { item, obligation } = await pages([of(education), of('县科协')]);
    const all = await item('zezhou.sign-off');
    expect(all).toContain(`zezhou.sign-off.${education}`);
    expect(all).toContain('duban obligations show 事项编号</code');
    const own = await obligation('zezhou.sign-off.县科协');
    expect(own).toContain('duban obligations show zezhou.sign-off.县科协</code');
  });

  it('says nothing of how far anybody is', async () => {
    const { obligation } = await pages();
    const page = await obligation(`zezhou.t1.${education}`);
    expect(page).not.toMatch(/办结待审核|2025-12-08|逾期|督办级别/);
  });

  it('says in a sentence that there is no such item', async () => {
    const { obligation, item, codes } = await pages();
    expect(await obligation('x<y')).toContain('未找到事项“x&lt;y”');
    expect(await item('zezhou.t9')).toContain('未找到事项“zezhou.t9”');
    expect(codes).toEqual([404, 404]);
  });
});
