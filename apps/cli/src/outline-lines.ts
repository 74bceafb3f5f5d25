import type { Departments, Outline, Section, Target } from '#outline';
import { doubtLines } from './doubt-lines.ts';
import { headings, labelOf, sectionKinds } from './labels.ts';
import { heading, joined, plain } from './output.ts';
import { tableLines } from './table.ts';
import { goalText } from './target-value.ts';
import { type World } from './world.ts';

/** An outline for people. */
export function outlineLines(outline: Outline, world: World): readonly string[] {
  const { phases, targets, departments, warnings } = outline;
  return [
    ...headLines(outline, world),
    ...part(`阶段（${phases.length}）`, phaseLines(outline, world), world),
    ...part(sectionsTitle(outline), sectionLines(outline, world), world),
    ...part(`量化指标（${targets.length}）`, targetLines(targets, world), world),
    ...part(`单位（${departments.length}）`, [plain(departments.join('、'))], world),
    ...part(`待核（${warnings.length}）`, doubtLines(warnings, world), world),
  ];
}

function part(title: string, lines: readonly string[], world: World): readonly string[] {
  return lines.join('') === '' ? [] : ['', heading(world, title), ...lines];
}

function headLines(outline: Outline, world: World): readonly string[] {
  const { title, documentNumber, issuer, issuedOn, publishedOn, period } = outline;
  const facts = joined([
    documentNumber,
    issuer,
    issuedOn && `成文日期${issuedOn}`,
    publishedOn && `印发日期${publishedOn}`,
    period && `实施期限${period.from}—${period.to}年`,
  ]);
  return [
    heading(world, plain(title || '（未读出标题）')),
    ...(facts === '' ? [] : [plain(facts)]),
  ];
}

/** Each with the id that it has in a plan, behind the plan's own: `t1` of `zezhou.t1`. */
const numbered = <I>(items: readonly I[], letter: string) =>
  items.map((item, index) => ({ ...item, itemId: `${letter}${index + 1}` }));

const phaseLines = ({ phases }: Outline, world: World): readonly string[] =>
  phases.length === 0
    ? []
    : tableLines(
        numbered(phases, 'p'),
        [
          { title: headings.id, of: ({ itemId }) => itemId },
          { title: headings.number, of: ({ ordinal }) => ordinal },
          { title: headings.phase, of: ({ name }) => name, flexible: true },
          { title: headings.since, of: ({ from }) => from },
          { title: headings.until, of: ({ to }) => to },
          { title: headings.asPrinted, of: ({ printedWindow }) => printedWindow },
        ],
        world,
      );

function sectionsTitle({ sections }: Outline): string {
  const tasks = sections.reduce((sum, section) => sum + section.tasks.length, 0);
  return `章节（${sections.length}）和任务（${tasks}）`;
}

function sectionLines({ sections }: Outline, world: World): readonly string[] {
  const ids = numbered(
    sections.flatMap(({ tasks }) => tasks),
    't',
  );
  let shown = 0;
  return sections.flatMap((section) => {
    const own = ids.slice(shown, shown + section.tasks.length);
    shown += own.length;
    const kind = labelOf(sectionKinds, section.kind);
    const title = `${section.ordinal ?? '无序号'} ${section.title}`;
    const who = departmentsText(section.departments);
    return [
      `${world.paint('bold', plain(title))}${kind && world.paint('dim', `（${kind}）`)}`,
      ...(who === '' ? [] : [`    ${plain(who)}`]),
      ...taskLines(own, world),
    ];
  });
}

type NumberedTask = Section['tasks'][number] & { readonly itemId: string };

function taskLines(tasks: readonly NumberedTask[], world: World): readonly string[] {
  if (tasks.length === 0) return [];
  const width = world.width === null ? null : world.width - 2;
  const lines = tableLines(
    tasks,
    [
      { title: '', of: ({ itemId }) => itemId },
      { title: '', of: ({ ordinal }) => ordinal, align: 'right' },
      {
        title: '',
        of: ({ title, text }) => title ?? `（无标题）${text.slice(0, 30)}`,
        flexible: true,
      },
      {
        title: '',
        of: ({ departments, inheritsDepartments }) =>
          inheritsDepartments ? '同本章节' : departmentsText(departments),
        flexible: true,
      },
      { title: '', of: ({ deadline }) => deadline ?? '' },
      { title: '', of: ({ dates = [] }) => dates.map(({ words }) => words).join('、') },
    ],
    { ...world, width },
  );
  return lines.slice(1).map((line) => `  ${line}`);
}

function departmentsText({ lead, support, responsible, openEnded }: Departments): string {
  const list = (label: string, names: readonly string[]): string | false =>
    names.length > 0 && `${label} ${names.join('、')}`;
  const text = joined([list('牵头', lead), list('配合', support), list('责任', responsible)]);
  return openEnded ? `${text}等` : text;
}

const targetLines = (targets: readonly Target[], world: World): readonly string[] =>
  targets.length === 0
    ? []
    : tableLines(
        numbered(targets, 'g'),
        [
          { title: headings.id, of: ({ itemId }) => itemId },
          {
            title: headings.place,
            of: ({ sectionOrdinal, sectionTitle, taskOrdinal }) =>
              `${sectionOrdinal ?? sectionTitle ?? ''}${taskOrdinal ?? ''}`,
          },
          { title: headings.target, of: ({ subject }) => subject, flexible: true },
          { title: headings.goal, of: goalText },
          {
            title: headings.dueOn,
            of: ({ deadline, recurrence }) => (recurrence === 'yearly' ? '每年' : (deadline ?? '')),
          },
          { title: '原文', of: ({ deadlineWords }) => deadlineWords ?? '' },
          { title: headings.modality, of: ({ modality }) => modality ?? '' },
        ],
        world,
      );
