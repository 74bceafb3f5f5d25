import type { LocalDate } from '#kernel';
import type { Line } from './line.ts';
import type { MarkerForm } from './markers.ts';
import type { Outline, Phase, Span, WarningCode } from './outline.ts';
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
    warnings.add('page-break-joined', `全文按行换行，有${spans.length}处已接续。`, spans[0]);
    return;
  }
  for (const span of spans) {
    warnings.add('page-break-joined', '此处被换行或换页断开，已接续。', span);
  }
}

/** The number that each form of marker last had, wherever it stood. */
type Reached = Map<MarkerForm, number>;

/** Numbers left out, printed twice or going back among neighbours, and numbering that begins anywhere but at one. */
export function warnOfNumbering({ nodes }: Tree, warnings: Warnings): void {
  warnAmong(nodes, new Map(), warnings);
}

function warnAmong(nodes: readonly Node[], reached: Reached, warnings: Warnings): void {
  const before = new Map<MarkerForm, Node>();
  for (const node of nodes) {
    const { form, number } = node.marker;
    const last = before.get(form);
    if (last) warnBetween(last, node, warnings);
    else warnOfStart(node, reached, warnings);
    if (number !== null) reached.set(form, number);
    warnAmong(node.children, reached, warnings);
    before.set(form, node);
  }
}

/** The first of its kind is 1, or goes on from the section before. */
function warnOfStart(node: Node, reached: Reached, warnings: Warnings): void {
  const { form, number, ordinal } = node.marker;
  if (node.unnumbered) warnOfMissing(node, warnings);
  if (number === null || number <= 1 || number === (reached.get(form) ?? 0) + 1) return;
  warnings.add('ordinal-missing', `序号从“${ordinal}”开始，前面可能缺了内容。`, startOf(node));
}

const startOf = ({ paragraphs: [first], marker }: Node): Span | undefined =>
  first?.passage.span(0, Math.max(1, marker.length));

function warnOfMissing(node: Node, warnings: Warnings): void {
  const title = node.paragraphs[0]?.passage.text.slice(0, 20) ?? '';
  const message = `标题“${title}”没有印序号，按前后推断应为“${node.marker.ordinal}”。`;
  warnings.add('ordinal-missing', message, startOf(node));
}

function warnBetween(last: Node, node: Node, warnings: Warnings): void {
  if (node.unnumbered) warnOfMissing(node, warnings);
  const [before, { number, ordinal }] = [last.marker, node.marker];
  if (number === null || before.number === null) return;
  const step = number - before.number;
  if (step === 1 || number === 1) return;
  const [code, message]: [WarningCode, string] =
    step > 1
      ? ['ordinal-missing', `“${before.ordinal}”之后为“${ordinal}”，请核对。`]
      : [
          'ordinal-repeated',
          step === 0
            ? `条目“${ordinal}”出现2次，请核对。`
            : `“${before.ordinal}”之后为“${ordinal}”，请核对。`,
        ];
  warnings.add(code, message, startOf(node));
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
      warnings.add('phase-without-window', `“${name}”未写明起止时间，未列为阶段。`, span);
  }
  for (const [index, phase] of phases.entries()) {
    const before = phases[index - 1];
    if (before && phase.from <= before.to) {
      warnings.add(
        'phases-overlap',
        `“${phase.name}”与“${before.name}”时间交叉，照原文保留。`,
        phase.span,
      );
    }
    if (issuedOn && phase.to < issuedOn) {
      warnings.add(
        'phase-before-issue',
        `“${phase.name}”在成文日期${issuedOn}前已结束，照原文保留。`,
        phase.span,
      );
    }
  }
}

/** @param shared tables of duties among the attachments were read */
export function warnOfAttachments(
  lines: readonly Line[],
  shared: boolean,
  warnings: Warnings,
): void {
  const [first] = lines;
  if (!first) return;
  const text = lines.filter(({ cell, furniture }) => cell === undefined && furniture === null);
  if (shared && text.length <= 1) return;
  const message = shared
    ? '附件中的任务分工表已读取，其余未读取，分工在其中的请另行录入。'
    : '正文后附件未读取，分工在附件中的请另行录入。';
  warnings.add('attachment-skipped', message, first.passage.span());
}

/** What the whole lacks. */
export function warnOfGaps(
  outline: Omit<Outline, 'warnings'>,
  periodFromPhases: boolean,
  warnings: Warnings,
): void {
  if (outline.title === '') warnings.add('no-title', '未读出方案标题，请补填。');
  if (outline.sections.length === 0) warnings.add('no-structure', '未找到章节编号，无法列出任务。');
  if (outline.sections.every(({ tasks }) => tasks.length === 0))
    warnings.add('no-tasks', '未读出任务，请核对文件是否为实施方案，或补录任务。');
  if (!outline.period) warnings.add('no-period', '标题未写明实施期限，请补填。');
  else if (periodFromPhases)
    warnings.add('period-from-phases', '标题未写明期限，按各阶段起止年份推算。');
}
