import type { Outline, Section, Span, WarningCode } from './outline.ts';
import type { Passage } from './passage.ts';
import type { SectionDraft } from './section-drafts.ts';
import type { Warnings } from './warnings.ts';

type Found = Pick<Outline, 'sections' | 'targets' | 'optionalTargets'>;

/** What to look for, and what a text must hold that can have it. */
type Look = { holds: RegExp; pattern: RegExp };

const CLAUSE: Look = {
  holds: /负责|牵头|配合|[主承协]办|责任/,
  pattern:
    /（[^（）\n]{2,200}(?:负责|牵头|配合|主办|承办)[^（）\n]{0,12}）|(?:牵头|责任|配合|主办|协办|承办)(?:单位|部门) ?：[^\n。；]{2,60}/g,
};
const LIMIT: Look = {
  holds: /[前内后起]/,
  pattern:
    /(?:(?:[12]\d{3} ?年)? ?(?:\d{1,2}|[一二三四五六七八九十]{1,2}) ?月 ?(?:\d{1,2} ?日|份?[底末]|[上中下]旬)?|[12]\d{3} ?年[底末]?|[上下]半年|[一二三四]季度[底末]?|年[底末]|汛期)(?:之|以)?前|(?:印发|发布|下发|公布|施行)(?:之日)?[起后] ?\d{1,3} ?个?(?:工作日|日|天|月|年)内?/g,
};
const COMPARED: Look = {
  holds: /\d/,
  pattern:
    /(?:达到|达|不少于|不低于|不超过|超过|至少|提高到|提升到|控制在)[^，。；、：\n\d]{0,3}\d[\d.]* ?(?:[%‰万亿个家人名项处亩吨套座所场次户条件部]|公里|平方米|[∶：] ?\d)|\d ?[<>≥≤] ?\d[\d.]*/g,
};
/** Other sections of which nothing is to be done look back, or say what there is. */
const AIMS = /目标|指标|愿景/;
const MOST_QUOTED = 40;

/**
 * Passages that look like a department clause, a limit or a quantity, of which nothing was made.
 * @param drafts one for each of the finished sections
 */
export function warnOfUnused(
  drafts: readonly SectionDraft[],
  found: Found,
  warnings: Warnings,
): void {
  const dates = found.sections.flatMap(({ tasks }) => tasks.flatMap((task) => task.dates ?? []));
  const settled = dates.filter(({ on, recurring }) => on !== null || recurring);
  const counted = spansOf([...found.targets, ...found.optionalTargets, ...settled]);
  const warn = warnIn(counted, warnings);
  for (const [index, draft] of drafts.entries()) {
    const section = found.sections[index];
    if (section) warnOfSection(draft, section, warn);
  }
}

function warnOfSection(draft: SectionDraft, section: Section, warn: Warn): void {
  const shown = section.kind === 'other' && section.tasks.length === 0;
  for (const { passage } of shown ? draft.clauses : []) warn('clause-unused', passage);
  const background = draft.purpose === 'setting' && !AIMS.test(section.title);
  const look = (passage: Passage, dated: boolean): void => {
    for (const part of partsOf(passage, CLAUSE)) warn('clause-unused', part);
    for (const part of dated ? [] : partsOf(passage, LIMIT)) warn('date-unused', part);
    for (const part of background ? [] : partsOf(passage, COMPARED)) warn('quantity-unused', part);
  };
  look(draft.text, true);
  for (const [at, { text }] of draft.tasks.entries())
    look(text, section.tasks[at]?.deadline !== undefined);
}

function partsOf(passage: Passage, { holds, pattern }: Look): readonly Passage[] {
  if (!holds.test(passage.norm)) return [];
  return [...passage.norm.matchAll(pattern)].map(({ 0: words, index }) =>
    passage.slice(index, index + words.length),
  );
}

const LOOKS_LIKE = {
  'clause-unused': '像责任分工',
  'date-unused': '像时限',
  'quantity-unused': '像量化指标',
} as const satisfies Partial<Record<WarningCode, string>>;

type Warn = (code: keyof typeof LOOKS_LIKE, part: Passage) => void;

function warnIn(counted: readonly Span[], warnings: Warnings): Warn {
  return (code, part) => {
    const span = part.span();
    if (code !== 'clause-unused' && lies(span, counted)) return;
    const quote = part.text.replace(/\s+/g, '').slice(0, MOST_QUOTED);
    warnings.add(code, `“${quote}”${LOOKS_LIKE[code]}，未用上，请核对。`, span);
  };
}

const spansOf = (items: readonly { span: Span }[]): readonly Span[] =>
  items.map(({ span }) => span).toSorted((a, b) => a.start - b.start);

/** Whether it overlaps the last of the ascending spans that begin before its end, or the one before that. */
function lies({ start, end }: Span, spans: readonly Span[]): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  return spans.slice(Math.max(0, low - 2), low).some((span) => span.end > start);
}
