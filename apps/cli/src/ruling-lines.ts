import type { Preview, Question } from './api.ts';
import { headings, itemKinds, labelOf, questionKinds } from './labels.ts';
import { heading } from './output.ts';
import { type Column, tableLines } from './table.ts';
import { type World } from './world.ts';

const QUESTIONS: readonly Column<Question>[] = [
  { title: headings.question, of: ({ kind }) => labelOf(questionKinds, kind) },
  { title: headings.idOrOrganization, of: ({ id, name }) => id ?? name ?? '' },
  { title: headings.number, of: ({ number }) => number, spare: 2 },
  { title: headings.note, of: ({ sentence }) => sentence, flexible: 'wraps' },
  {
    title: headings.candidates,
    of: ({ candidates }) => candidates.join('、'),
    flexible: true,
    spare: 1,
  },
];

/** What waits for a ruling. */
export const questionLines = (rows: readonly Question[], world: World): readonly string[] =>
  rows.length === 0 ? ['责任分工均已明确。'] : tableLines(rows, QUESTIONS, world);

type Item = Preview['changed'][number];
type Loaded = Preview['organizations'][number];

const dutiesText = ({ leads, supports, responsible }: Item['before']): string =>
  [
    leads.length > 0 && `牵头：${leads.join('、')}`,
    responsible.length > 0 && `责任：${responsible.join('、')}`,
    supports.length > 0 && `配合：${supports.join('、')}`,
  ]
    .filter(Boolean)
    .join('；');

const ITEMS: readonly Column<Item>[] = [
  { title: headings.kind, of: ({ kind }) => labelOf(itemKinds, kind) },
  { title: headings.id, of: ({ id }) => id },
  { title: headings.name, of: ({ title }) => title, flexible: true },
  { title: headings.dutiesBefore, of: ({ before }) => dutiesText(before), flexible: true },
  { title: headings.ruled, of: dutiesText, flexible: true },
];

const loadText = (load: Loaded['before']): string => {
  const sum = (kind: 'tasks' | 'targets'): number =>
    Object.values(load).reduce((total, one) => total + one[kind], 0);
  return `任务${sum('tasks')}项、指标${sum('targets')}项`;
};

const LOADS: readonly Column<Loaded>[] = [
  { title: headings.organization, of: ({ organization }) => organization },
  { title: headings.holdersBefore, of: ({ before }) => loadText(before) },
  { title: headings.ruled, of: ({ after }) => loadText(after) },
];

/** What rulings would change. */
export function previewLines(preview: Preview, world: World): readonly string[] {
  const { changed, organizations, needsRuling } = preview;
  return [
    heading(world, `会变化的任务和指标（${changed.length}）`),
    ...(changed.length > 0 ? tableLines(changed, ITEMS, world) : ['内容一致。']),
    ...(organizations.length > 0 ? ['', ...tableLines(organizations, LOADS, world)] : []),
    '',
    `待明确的问题${needsRuling.before}项 → ${needsRuling.after}项（预览，未写入）`,
  ];
}
