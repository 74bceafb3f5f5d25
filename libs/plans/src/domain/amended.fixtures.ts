import { fold, type Of, sha256 } from '#kernel';
import type { Outline, Section } from '#outline';
import { type OutlineEdit, type Ruling } from './edits.events.ts';
import { type PlanEvent } from './plan.events.ts';
import { adopt, day, draft, edit, outline, planId } from './plan.fixtures.ts';
import { type PlanCommand, planDecider } from './plan.ts';

export const rule = (...rulings: readonly Ruling[]): Of<PlanCommand, 'RuleDuties'> => ({
  type: 'RuleDuties',
  data: { planId, ruledOn: day('2025-11-05'), reason: '会议纪要', rulings },
});

const [youth, shown] = outline.sections as [Section, Section];
const [first, second] = youth.tasks as [Section['tasks'][number], Section['tasks'][number]];

/** Beside {@link outline}: a clause reworded, a date moved, a task and its target removed, a task added, a phase prolonged. */
export const amendedOutline: Outline = {
  ...outline,
  documentNumber: '泽政办发〔2024〕7号',
  phases: outline.phases.map((phase) => ({ ...phase, to: day('2023-06-30') })),
  sections: [
    {
      ...youth,
      tasks: [
        { ...second, ordinal: '1', deadline: day('2025-03-31') },
        {
          ...first,
          ordinal: '2',
          title: '科普研学',
          text: '组织青少年到科普基地开展研学实践活动，每年不少于两次。',
          departments: { lead: ['县文旅局'], support: ['各镇人民政府'], responsible: [] },
        },
      ],
    },
    shown,
  ],
  targets: outline.targets.slice(0, 1),
  departments: ['县教育局', '县科协', '团县委', '县卫生健康和体育局', '县文旅局', '各镇人民政府'],
  warnings: [],
};

export const draftAmendment = (
  read: Outline = amendedOutline,
  text = '泽州县……（修订）',
): Of<PlanCommand, 'DraftAmendment'> => {
  const source = { name: '修订方案.txt', sha256: sha256(text), text };
  return { type: 'DraftAmendment', data: { planId, source, outline: read } };
};
export const beginAmendment: PlanCommand = { type: 'BeginAmendment', data: { planId } };
export const editAmendment = (...edits: readonly OutlineEdit[]): PlanCommand => ({
  type: 'EditAmendment',
  data: { planId, edits },
});
export const approve: PlanCommand = {
  type: 'ApproveAmendment',
  data: { planId, amendedOn: day('2025-12-01'), reason: '县政府常务会议决定' },
};
export const discard: PlanCommand = {
  type: 'DiscardAmendment',
  data: { planId, reason: '文件有误' },
};
export const conclude: PlanCommand = {
  type: 'ConcludePlan',
  data: { planId, concludedOn: day('2025-12-31'), summary: '方案任务基本完成' },
};
export const withdraw: PlanCommand = {
  type: 'WithdrawPlan',
  data: { planId, withdrawnOn: day('2026-01-05'), reason: '上级文件废止' },
};

/** What the decider writes when these commands come one after another. */
export function lifeOf(...commands: readonly PlanCommand[]): readonly PlanEvent[] {
  return commands.reduce<readonly PlanEvent[]>(
    (life, command) => [...life, ...planDecider.decide(command, fold(planDecider, life))],
    [],
  );
}

/** A plan in force. */
export const inForce: readonly PlanEvent[] = lifeOf(draft(), adopt);

const review: readonly OutlineEdit[] = [
  { edit: 'set-period', from: day('2021-01-01'), to: day('2026-06-30') },
  { edit: 'set-leads', id: 'zezhou.t2', leads: ['团县委'] },
  { edit: 'merge-organization', from: '县文广局', into: '县文旅局' },
  { edit: 'resolve-collective', collective: '各镇人民政府', members: ['大阳镇', '巴公镇'] },
  { edit: 'set-due', id: 'zezhou.t1', dueOn: day('2026-03-31') },
  { edit: 'set-title', id: 'zezhou.t1', title: '科学教育' },
  { edit: 'drop', id: 'zezhou.g2' },
];
const inReview: OutlineEdit = { edit: 'set-due', id: 'zezhou.t4', dueOn: day('2026-05-31') };

/** A draft that was not wanted. */
export const discardDraft: Of<PlanCommand, 'DiscardDraft'> = {
  type: 'DiscardDraft',
  data: { planId, reason: '重复导入' },
};
export const discardedDraft: readonly PlanEvent[] = lifeOf(draft(), discardDraft);

/** A history with every type of event but the discarding of a draft. */
export const wholeLife: readonly PlanEvent[] = lifeOf(
  draft(),
  edit(...review),
  { ...adopt, data: { ...adopt.data, checkIns: ['12-31', '06-30', '09-30'] } },
  rule(
    { edit: 'transfer', id: 'zezhou.t1', from: '县科协', to: '县气象局' },
    { edit: 'set-leads', id: 'zezhou.g1', leads: ['县科协'] },
  ),
  draftAmendment({ ...amendedOutline, phases: [] }, '误'),
  discard,
  draftAmendment(),
  editAmendment(inReview),
  approve,
  conclude,
  withdraw,
);
