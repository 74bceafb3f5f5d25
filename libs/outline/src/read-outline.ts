import { readAttachedTables } from './attachments.ts';
import { contentOfParagraphs } from './content.ts';
import { firstLeads } from './departments.ts';
import {
  warnOfAttachments,
  warnOfGaps,
  warnOfJoints,
  warnOfNumbering,
  warnOfPhases,
} from './doubts.ts';
import { headOf, type Head } from './head.ts';
import type { Line } from './line.ts';
import { linesOf } from './lines.ts';
import type { Outline } from './outline.ts';
import { paragraphsOf } from './paragraphs.ts';
import { periodOf, periodOfPhases } from './period.ts';
import { datedPhases } from './phases.ts';
import { draftPlan, type Drafts } from './section-drafts.ts';
import { finishSections } from './sections.ts';
import { withSpokenNumbers } from './spoken-numbers.ts';
import { spellingOf } from './spelling.ts';
import { tailOf, type Tail } from './tail.ts';
import { targetsOf } from './targets.ts';
import { treeOf } from './tree.ts';
import { type Marks, marksOf } from './marks.ts';
import { unreadOf, warnOfUnread } from './unread.ts';
import { warnOfUnused } from './unused.ts';
import { Warnings } from './warnings.ts';
import { yearsOf } from './years.ts';

/**
 * Reads a plan: metadata, sections, tasks, departments, phases and targets, each with the span it came from.
 * Pure and deterministic; time is linear in the length of the text. Never throws: what is missing or
 * doubtful becomes a warning, and what is printed is never repaired.
 */
export const readOutline = (text: string): Outline => read(text).outline;

/** What is recognised within the text of a plan beside its items; as pure, and as quick. */
export const readMarks = (text: string): Marks => read(text).marks;

function read(text: string): { readonly outline: Outline; readonly marks: Marks } {
  const warnings = new Warnings();
  const lines = linesOf(text);
  const head = headOf(aboveTable(lines));
  const tail = tailOf(lines, head.bodyFrom);
  const paragraphs = paragraphsOf(lines.slice(head.bodyFrom, tail.bodyTo));
  const own = paragraphs.filter(({ kind }) => kind === 'text' || kind === 'label');
  const tree = treeOf(withSpokenNumbers(own));
  const printedPeriod = periodOf(head.title);
  const issuedOn = head.issuedOn ?? tail.signedOn;
  const drafts: Drafts = { sections: [], phases: [], years: yearsOf(printedPeriod, issuedOn) };
  draftPlan(tree, head.title, drafts);
  const attached = tail.attachedFrom === null ? [] : lines.slice(tail.attachedFrom);
  const shared = readAttachedTables(attached, drafts);
  const spelling = spellingOf(drafts.sections, warnings);
  const naming = {
    spell: spelling.spell,
    firstLeads: lines.some(({ passage }) => firstLeads(passage.norm)),
  };
  const phases = datedPhases(drafts.phases, issuedOn);
  const period = printedPeriod ?? periodOfPhases(phases);
  const years = yearsOf(period, issuedOn);
  const sections = finishSections(drafts.sections, { naming, years, warnings });
  const preamble = contentOfParagraphs(tree.preamble).text;
  const outline = {
    title: head.title,
    noticeTitle: head.noticeTitle,
    documentNumber: head.documentNumber,
    issuer: issuerOf(head, tail),
    issuedOn,
    publishedOn: tail.publishedOn,
    period,
    phases,
    sections,
    ...targetsOf(drafts.sections, sections, preamble, years, warnings),
    ...spelling.registry,
  };
  warnOfUnused(drafts.sections, outline, warnings);
  const unread = unreadOf({
    lines,
    bodyFrom: head.bodyFrom,
    bodyTo: tail.bodyTo,
    preamble,
    sections: drafts.sections,
  });
  warnOfUnread(unread, warnings);
  warnOfGaps(outline, printedPeriod === null, warnings);
  warnOfJoints(paragraphs, warnings);
  warnOfNumbering(tree, warnings);
  warnOfPhases(drafts.phases, phases, issuedOn, warnings);
  warnOfAttachments(attached, shared, warnings);
  return {
    outline: { ...outline, warnings: warnings.inOrder() },
    marks: marksOf(drafts.sections, spelling, outline, unread),
  };
}

/** What a table holds is no head. */
function aboveTable(lines: readonly Line[]): readonly Line[] {
  const table = lines.findIndex(({ cell }) => cell !== undefined);
  return table < 0 ? lines : lines.slice(0, table);
}

/** Who signed before the plan, else whom the title names; `某部等七部门` only where nobody signed at the end either. */
function issuerOf({ signedBy, titleIssuer }: Head, tail: Tail): string | null {
  const abridged = titleIssuer !== null && /等[^、]{1,4}(?:部门|部委|单位)$/.test(titleIssuer);
  return signedBy ?? (abridged ? tail.signedBy : null) ?? titleIssuer ?? tail.signedBy;
}
