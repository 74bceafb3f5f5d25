import { Rejection } from '#contract';
import { specFor } from '#testing';
import { of, withSteps } from './steps.fixtures.ts';
import {
  accept,
  accepted,
  askExtension,
  assign,
  assigned,
  cancelled,
  claim,
  claimed,
  dispute,
  disputed,
  education,
  extensionAsked,
  reopen,
  report,
  resume,
  resumed,
  science,
  sign,
  suspend,
  suspended,
  youth,
} from './task.fixtures.ts';
import { taskDecider } from './task.ts';

const given = specFor(taskDecider);
const everybody = [education, science];
const led = assigned({ leads: [education], supports: [science] });
const done = [claimed(education, '2025-12-01'), accepted(education, '2025-12-03', '2025-12-01')];

describe('a refusal about a task says which task, and since when', () => {
  it('that has ended', () =>
    given(led, cancelled(everybody, '2025-11-05'))
      .when(claim(education, '2025-12-01'))
      .thenRefused(
        'task-cancelled',
        '“提升基础教育阶段科学教育水平”已于2025-11-05终止，不再办理。',
      ));

  it('that is done, with the day on which it was done', () => {
    const sentence =
      '“提升基础教育阶段科学教育水平”已于2025-12-01办结；确需重办的，请由督查室选择“重新办理”。';
    for (const command of [
      claim(education, '2025-12-08'),
      askExtension(education, '2025-12-08', '2026-03-31'),
      dispute(education, '2025-12-08'),
      dispute(science, '2025-12-08'),
      suspend('2025-12-08'),
    ]) {
      given(led, ...done)
        .when(command)
        .thenRefused('task-already-accepted', sentence);
    }
  });

  it('that is done in one part, with the part', () => {
    const first = [
      of('1', claimed(education, '2023-05-20')),
      of('1', accepted(education, '2023-05-22', '2023-05-20')),
    ];
    given(withSteps(), ...first)
      .when(of('1', claim(education, '2023-06-01')))
      .thenRefused(
        'task-already-accepted',
        '“提升基础教育阶段科学教育水平”第1步已于2023-05-20办结；确需重办的，请由督查室选择“重新办理”。',
      );
    given(withSteps())
      .when(of('2', reopen(education, '2023-06-01', '2024-12-31')))
      .thenRefused(
        'completion-not-accepted',
        '市教育局尚未办结“提升基础教育阶段科学教育水平”第2步，无需重新办理。',
      );
  });

  it('whose clock stands still, or does not', () => {
    const stopped = [led, suspended(everybody, '2025-11-03')] as const;
    given(...stopped)
      .when(askExtension(education, '2025-11-10', '2026-03-31'))
      .thenRefused(
        'task-suspended',
        '“提升基础教育阶段科学教育水平”自2025-11-03起暂缓办理，恢复办理后再操作。',
      );
    given(...stopped)
      .when(suspend('2025-11-04'))
      .thenRefused(
        'task-already-suspended',
        '“提升基础教育阶段科学教育水平”自2025-11-03起已暂缓办理。',
      );
    given(led)
      .when(resume('2025-11-03'))
      .thenRefused('task-not-suspended', '“提升基础教育阶段科学教育水平”未暂缓，无需恢复。');
  });

  it('that has no date', () => {
    const { data } = assign({ leads: [education] });
    given({ type: 'TaskAssigned', data: { ...data, dueOn: null } })
      .when(askExtension(education, '2025-11-10', '2026-03-31'))
      .thenRefused('due-date-missing', '“提升基础教育阶段科学教育水平”没有时限，无需延期。');
  });
});

describe('a refusal to an organization says whose the task is', () => {
  it('when it is named nowhere in it', () => {
    for (const command of [sign(youth, '2022-01-10'), report(youth), claim(youth, '2025-12-01')]) {
      given(led)
        .when(command)
        .thenRefused(
          'organization-not-assigned',
          '“提升基础教育阶段科学教育水平”的责任分工中没有团市委；有异议请联系督查室。',
        );
    }
  });

  it('when completion is not asked of it', () => {
    for (const command of [
      claim(science, '2025-12-01'),
      askExtension(science, '2025-12-01', '2026-03-31'),
    ]) {
      given(led)
        .when(command)
        .thenRefused(
          'organization-not-owing',
          '“提升基础教育阶段科学教育水平”由市教育局承办，市科协不需申请办结。',
        );
    }
    given(assigned({ leads: [education, science, '市委宣传部'], supports: [youth] }))
      .when(claim(youth, '2025-12-01'))
      .thenRefused(
        'organization-not-owing',
        '“提升基础教育阶段科学教育水平”由市教育局、市科协等承办，团市委不需申请办结。',
      );
  });

  it('when its claim is not there', () =>
    given(led)
      .when(accept(education, '2025-12-03'))
      .thenRefused('completion-not-claimed', '市教育局没有待审核的办结申请，可能已审核。'));
});

describe('a refusal because something waits says since when', () => {
  it('a request for extension waits', () =>
    given(led, extensionAsked(education, '2025-11-20', ['2025-12-31', '2026-03-31']))
      .when(askExtension(education, '2025-11-24', '2026-06-30'))
      .thenRefused(
        'extension-pending',
        '市教育局2025-11-20提出的延期申请待审批，请勿重复提出；如需修改，请先撤回。',
      ));

  it('a dispute waits', () =>
    given(led, disputed(education, '2025-11-06'))
      .when(dispute(education, '2025-11-07', { reason: '人手不足' }))
      .thenRefused('dispute-pending', '市教育局2025-11-06提出的异议待答复，请勿重复提出。'));
});

it('a refused day of suspension is told with the days that would do', () => {
  given(led)
    .when(suspend('2025-11-04', '2025-11-03'))
    .thenRefused(
      'suspension-in-the-future',
      '暂缓起始日期应在2022-01-07至今天之间，现为2025-11-04。',
    );
  const again = [suspended(everybody, '2025-11-03')] as const;
  given(led, ...again, resumed(everybody, ['2025-11-03', '2025-11-10', 5], []))
    .when(suspend('2025-11-05', '2025-11-12'))
    .thenRefused('suspension-too-early', '暂缓起始日期应在2025-11-10至今天之间，现为2025-11-05。');
});

it('a long title is cut, so that the sentence stays within 60 characters', () => {
  const title = '加强农村中小学校科技教育师资队伍建设和实验教学装备配备工作';
  const { message } = new Rejection('task-already-accepted', {
    title,
    on: '2025-12-01',
    office: '督查室',
  });
  expect(message).toBe(
    '“加强农村中小学校科技教育师资队伍建设……”已于2025-12-01办结；确需重办的，请由督查室选择“重新办理”。',
  );
  expect(message.length).toBeLessThanOrEqual(60);
});
