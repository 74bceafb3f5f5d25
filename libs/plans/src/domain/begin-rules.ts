import { Rejection } from '#contract';
import { equal, type Of, sha256 } from '#kernel';
import { type PlanContent, type TaskContent } from './content.events.ts';
import { contentOf, findingsOf, firstSentence } from './content-of.ts';
import { nobody, withGiven } from './given-fields.ts';
import { mustBeOrdered } from './given-fields.ts';
import { type Head, type PlanCommand } from './plan.commands.ts';
import { type PlanEvent } from './plan.events.ts';
import { type Plan } from './plan-state.ts';
import { namesIn } from './duties.ts';

type Decision = readonly PlanEvent[];
type Drafted = Of<PlanEvent, 'PlanDrafted'>;

/** Of a plan that begins without a document. */
const noSource = { name: '', sha256: sha256(''), text: '' };
const noFindings = { aliases: {}, aliasConfidence: {}, warnings: [] };

/** A draft of what the reader found. @throws {Rejection} `plan-already-exists` */
export function draft({ data }: Of<PlanCommand, 'DraftPlan'>, state: Plan): Decision {
  const { planId, region, source, outline } = data;
  const isSame = state.status !== 'none' && state.sourceSha256 === source.sha256;
  const read = { content: contentOf(outline, planId), findings: findingsOf(outline) };
  return first({ type: 'PlanDrafted', data: { planId, region, source, ...read } }, state, isSame);
}

/** @throws {Rejection} `plan-already-exists`, `period-reversed` */
export function begin({ data }: Of<PlanCommand, 'BeginPlan'>, state: Plan): Decision {
  const { planId, region, ...head } = data;
  if (head.period) mustBeOrdered(head.period.from, head.period.to);
  return byHand({ planId, region, content: contentWith(head, []) }, state);
}

/** The draft of a plan of one task. @throws {Rejection} `plan-already-exists`, `leads-missing` */
export function draftMatter({ data }: Of<PlanCommand, 'AssignMatter'>, state: Plan): Decision {
  const { planId, region, clause, matter: title = firstSentence(clause), dueOn } = data;
  const { leads, supports } = data;
  if (leads.length === 0) throw new Rejection('leads-missing');
  const section = data.title;
  const about = { id: `${planId}.t1`, number: '1', title, section, tracked: true, clause, dueOn };
  const task: TaskContent = withGiven({ ...about, ...nobody }, { leads, supports });
  return byHand({ planId, region, kind: 'assignment', content: contentWith(data, [task]) }, state);
}

function contentWith(head: Head, tasks: readonly TaskContent[]): PlanContent {
  const { title, documentNumber = null, issuer = null, period = null } = head;
  return {
    title,
    documentNumber,
    issuer,
    issuedOn: null,
    period,
    phases: [],
    tasks,
    targets: [],
    organizations: [...new Set(tasks.flatMap(namesIn))],
    collectives: [],
  };
}

function byHand(facts: Omit<Drafted['data'], 'source' | 'findings'>, state: Plan): Decision {
  const data = { ...facts, source: noSource, findings: noFindings };
  const isSame = state.status !== 'none' && equal(state.printed, facts.content);
  return first({ type: 'PlanDrafted', data }, state, isSame);
}

/** An id that was never used, or whose draft was discarded in the same region. */
function first(drafted: Drafted, state: Plan, isSame: boolean): Decision {
  const { planId, region } = drafted.data;
  if (state.status === 'none') return [drafted];
  if (state.status === 'discarded' && state.region === region) return [drafted];
  if (isSame && state.status !== 'discarded') return [];
  const isTold = state.status !== 'discarded' && state.region === region;
  const { title } = state.content;
  throw new Rejection('plan-already-exists', { planId, ...(isTold && { title }) });
}
