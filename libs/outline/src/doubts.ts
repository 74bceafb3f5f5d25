import type { LocalDate } from '#kernel';
import type { Outline, Phase } from './outline.ts';
import type { Paragraph } from './paragraph.ts';
import type { PhaseDraft } from './phases.ts';
import type { Node, Tree } from './tree.ts';
import type { Warnings } from './warnings.ts';

/** Where a layout line break stood inside a sentence: each place, or one remark where all lines are set short. */
export function warnOfJoints(paragraphs: readonly Paragraph[], warnings: Warnings): void {
  const texts = paragraphs.filter(({ kind }) => kind === 'text' || kind === 'label');
  const spans = texts.flatMap(({ passage }) =>
    passage.seams.map((seam) => passage.span(seam - 1, seam + 1)),
  );
  if (spans.length > texts.length) {
    warnings.add('page-break-joined', `全文按行换行，有${spans.length}处已接成整句。`, spans[0]);
    return;
  }
  for (const span of spans) {
    warnings.add('page-break-joined', '此处一句话被换行或换页断开，已接上。', span);
  }
}

/** Numbers left out or printed twice among neighbours. */
export function warnOfNumbering({ nodes }: Tree, warnings: Warnings): void {
  let last: Node | null = null;
  for (const node of nodes) {
    warnBetween(last, node, warnings);
    warnOfNumbering({ preamble: [], nodes: node.children }, warnings);
    last = node;
  }
}

function warnBetween(last: Node | null, node: Node, warnings: Warnings): void {
  const span = node.paragraphs[0]?.passage.span(0, Math.max(1, node.marker.length));
  const title = node.paragraphs[0]?.passage.text.slice(0, 20) ?? '';
  if (node.unnumbered) {
    warnings.add(
      'ordinal-missing',
      `标题“${title}”没有印序号，按前后推断应为“${node.marker.ordinal}”。`,
      span,
    );
  }
  const { form, number } = node.marker;
  if (last?.marker.form !== form || number === null || last.marker.number === null) return;
  const step = number - last.marker.number;
  if (step > 1)
    warnings.add(
      'ordinal-missing',
      `“${last.marker.ordinal}”之后直接是“${node.marker.ordinal}”，中间缺号。`,
      span,
    );
  if (step === 0) warnings.add('ordinal-repeated', `序号“${node.marker.ordinal}”印了两次。`, span);
}

/** Phases without dates, overlapping ones, and those that lie before the document. Kept as printed. */
export function warnOfPhases(
  drafts: readonly PhaseDraft[],
  phases: readonly Phase[],
  issuedOn: LocalDate | null,
  warnings: Warnings,
): void {
  for (const { window, name, span } of drafts) {
    if (!window)
      warnings.add('phase-without-window', `“${name}”没有写明起止时间，未列为阶段。`, span);
  }
  for (const [index, phase] of phases.entries()) {
    const before = phases[index - 1];
    if (before && phase.from <= before.to) {
      warnings.add(
        'phases-overlap',
        `“${before.name}”与“${phase.name}”的时间重叠，按原文保留。`,
        phase.span,
      );
    }
    if (issuedOn && phase.to < issuedOn) {
      warnings.add(
        'phase-before-issue',
        `“${phase.name}”在成文日期${issuedOn}之前已结束，按原文保留。`,
        phase.span,
      );
    }
  }
}

/** What the whole lacks. */
export function warnOfGaps(
  outline: Omit<Outline, 'warnings'>,
  periodFromPhases: boolean,
  warnings: Warnings,
): void {
  if (outline.title === '') warnings.add('no-title', '没有找到方案标题。');
  if (outline.sections.length === 0)
    warnings.add('no-structure', '没有找到章节编号，无法列出章节和任务。');
  if (!outline.period) warnings.add('no-period', '标题没有写明实施期限。');
  else if (periodFromPhases)
    warnings.add('period-from-phases', '标题没有写明实施期限，按各阶段的起止年份计。');
}
