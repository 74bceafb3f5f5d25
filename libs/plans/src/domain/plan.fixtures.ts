import { type LocalDate, type Of, parseLocalDate, sha256 } from '#kernel';
import type { Departments, Outline, Target, Task } from '#outline';
import { type PlanContent } from './content.events.ts';
import { contentOf, findingsOf } from './content-of.ts';
import { type OutlineEdit } from './edits.events.ts';
import { applyEdits } from './edits.ts';
import { type PlanAdopted, type PlanEvent } from './plan.events.ts';
import { type PlanCommand } from './plan.ts';
import { identified } from './identified.ts';
import { participantsOf } from './participants.ts';
import { settledBy } from './settled.ts';
import { questionsOf } from './questions.ts';

export const day = (text: string): LocalDate => parseLocalDate(text);
export const planId = 'zezhou';
const region = 'zezhou';

const by = (lead: string[], support: string[] = [], responsible: string[] = []): Departments => ({
  lead,
  support,
  responsible,
});

const task = (ordinal: string, start: number, facts: Partial<Task> = {}): Task => ({
  ordinal,
  title: `任务${ordinal}`,
  departments: by(['县教育局'], ['县科协']),
  text: '将科学精神融入课堂教学。',
  span: { start, end: start + 100 },
  ...facts,
});

const target = (start: number, facts: Partial<Target> = {}): Target => ({
  quote: '每年开展科普活动2场次',
  subject: '科普活动',
  comparator: '>=',
  value: 2,
  upper: null,
  unit: '场次',
  deadline: null,
  recurrence: 'yearly',
  sectionOrdinal: '二（一）',
  taskOrdinal: '1',
  departments: by(['县教育局'], ['县科协']),
  span: { start, end: start + 12 },
  ...facts,
});

/** A plan of one phase, three tasks (one only shown) and two targets (one of the whole plan). */
export const outline: Outline = {
  title: '泽州县全民科学素质行动规划纲要实施方案',
  noticeTitle: null,
  documentNumber: '泽政办发〔2023〕2号',
  issuer: '泽州县人民政府办公室',
  issuedOn: day('2023-01-10'),
  publishedOn: null,
  period: { from: 2021, to: 2025 },
  phases: [
    {
      ordinal: '1',
      name: '启动实施',
      printedWindow: '2021—2022年',
      from: day('2021-01-01'),
      to: day('2022-12-31'),
      text: '制定实施方案。',
      span: { start: 900, end: 950 },
    },
  ],
  sections: [
    {
      ordinal: '二（一）',
      level: 2,
      kind: 'action',
      title: '青少年科学素质提升行动',
      departments: by([], [], ['县教育局', '团县委']),
      tasks: [
        task('1', 100),
        task('2', 300, {
          title: null,
          departments: by([]),
          inheritsDepartments: true,
          text: '建立校外科技活动场所与学校科学课程相衔接的有效机制，推动科技馆进校园活动常态长效开展。其余从略。',
          deadline: day('2024-06-30'),
        }),
      ],
      span: { start: 90, end: 450 },
    },
    {
      ordinal: null,
      level: 2,
      kind: 'other',
      title: '保障条件',
      departments: by([]),
      tasks: [task('1', 600, { departments: by(['县卫体局'], ['县文广局']) })],
      span: { start: 550, end: 750 },
    },
  ],
  targets: [
    target(20, {
      quote: '到2025年公民具备科学素质的比例力争超过15%',
      subject: '公民具备科学素质的比例',
      comparator: '>',
      value: 15,
      unit: '%',
      deadline: day('2025-12-31'),
      recurrence: 'level',
      modality: '力争',
      sectionOrdinal: '一',
      taskOrdinal: null,
      departments: by([]),
    }),
    target(120),
  ],
  optionalTargets: [],
  departments: ['县教育局', '县科协', '团县委', '县卫生健康和体育局', '县文广局', '各镇人民政府'],
  departmentsVerbatim: ['县教育局', '县科协', '团县委', '县卫体局', '县文广局', '各镇人民政府'],
  aliases: { 县卫体局: '县卫生健康和体育局', 县文广局: '县文旅局' },
  aliasConfidence: { 县卫体局: 'high', 县文广局: 'low' },
  collectives: ['各镇人民政府'],
  warnings: [{ code: 'no-lead', message: '没有写明牵头单位' }],
};

export const content: PlanContent = contentOf(outline, planId);

export const draft = (
  facts: { text?: string; read?: Outline } = {},
): Of<PlanCommand, 'DraftPlan'> => {
  const { text = '泽州县……', read = outline } = facts;
  const source = { name: '方案.txt', sha256: sha256(text), text };
  return { type: 'DraftPlan', data: { planId, region, source, outline: read } };
};
export const drafted = (facts: Parameters<typeof draft>[0] = {}): PlanEvent => ({
  type: 'PlanDrafted',
  data: {
    planId,
    region,
    source: draft(facts).data.source,
    content: contentOf(facts.read ?? outline, planId),
    findings: findingsOf(facts.read ?? outline),
  },
});

export const edit = (...edits: readonly OutlineEdit[]): PlanCommand => ({
  type: 'EditOutline',
  data: { planId, edits },
});
/** Content after edits, as of a draft in which nothing was edited before. */
export const afterEdits = (before: PlanContent, ...edits: readonly OutlineEdit[]): PlanContent =>
  applyEdits(
    {
      planId,
      printed: before,
      content: before,
      renames: [],
      highest: { phases: 1, tasks: 3, targets: 2, steps: {} },
      past: [],
    },
    edits,
  );
/** Edits of the draft as it was read. */
export const edited = (...edits: readonly OutlineEdit[]): PlanEvent => {
  const reviewed = afterEdits(content, ...edits);
  const settled = settledBy([], edits);
  const needsRuling = questionsOf({
    content: reviewed,
    findings: findingsOf(outline),
    settled,
  }).length;
  return { type: 'OutlineEdited', data: { planId, region, edits, content: reviewed, needsRuling } };
};

const adoption = {
  adoptedOn: day('2025-11-03'),
  office: '县督查室',
  policy: { name: 'default', version: 1 },
  calendarVersion: 'state-council-2026',
};
export const adopt: Of<PlanCommand, 'AdoptPlan'> = {
  type: 'AdoptPlan',
  data: { planId, ...adoption },
};
export const adopted = (as: PlanContent = content): PlanAdopted => {
  const organizationIds = identified(as, adoption.office, { region, plan: {} });
  return {
    type: 'PlanAdopted',
    data: {
      planId,
      region,
      ...adoption,
      sourceSha256: draft().data.source.sha256,
      content: as,
      participants: participantsOf(as, { ...adoption, checkIns: [], addedOn: {}, organizationIds }),
      organizationIds,
    },
  };
};
