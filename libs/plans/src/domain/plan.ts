import { type Command, type Decider, type LocalDate, type Of, Rejection } from '#kernel';
import type { Outline } from '#outline';
import { type PlanContent } from './content.ts';
import { contentOf } from './content-of.ts';
import { applyEdit, type OutlineEdit } from './edits.ts';
import { type PlanEvent } from './plan.events.ts';
import { mustBePlannable } from './plannable.ts';

type Id = {
  readonly planId: string;
  /** Region whose plans the asker keeps; null or left out: every region. */
  readonly within?: string | null;
};

export type PlanCommand =
  | Command<'DraftPlan', Of<PlanEvent, 'PlanDrafted'>['data']>
  | Command<'EditOutline', Id & { readonly edits: readonly OutlineEdit[] }>
  | Command<
      'AdoptPlan',
      Id & {
        readonly adoptedOn: LocalDate;
        readonly office: string;
        readonly policy: { readonly name: string; readonly version: number };
        readonly calendarVersion: string;
      }
    >;

export type Plan =
  | { readonly status: 'none' }
  | {
      readonly status: 'draft' | 'adopted';
      readonly planId: string;
      readonly region: string;
      readonly sourceSha256: string;
      readonly outline: Outline;
      readonly content: PlanContent;
      /** What was edited last: a batch such as "name it, then drop it" cannot be applied again, only recognised. */
      readonly lastEdits: readonly OutlineEdit[];
    };

type News = readonly PlanEvent[];
const nothing: News = [];

function draft({ data }: Of<PlanCommand, 'DraftPlan'>, state: Plan): News {
  if (state.status === 'none') return [{ type: 'PlanDrafted', data }];
  if (state.sourceSha256 === data.source.sha256) return nothing;
  throw new Rejection('plan-already-exists', `编号“${data.planId}”已用于另一份方案`);
}

type Drafted = Exclude<Plan, { status: 'none' }>;

function edit({ data }: Of<PlanCommand, 'EditOutline'>, state: Drafted): News {
  if (state.status === 'adopted') {
    throw new Rejection('plan-already-adopted', '方案已印发实施，不能再改大纲；请走调整方案');
  }
  if (same(data.edits, state.lastEdits)) return nothing;
  const after = data.edits.reduce(applyEdit, state.content);
  if (same(after, state.content)) return nothing;
  const { planId, region } = state;
  return [{ type: 'OutlineEdited', data: { planId, region, edits: data.edits } }];
}

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

function adopt({ data }: Of<PlanCommand, 'AdoptPlan'>, state: Drafted): News {
  if (state.status === 'adopted') return nothing;
  const { planId, region, sourceSha256, content } = state;
  const { adoptedOn, office, policy, calendarVersion } = data;
  mustBePlannable(content, adoptedOn);
  const facts = { adoptedOn, office, policy, sourceSha256, calendarVersion, content };
  return [{ type: 'PlanAdopted', data: { planId, region, ...facts } }];
}

function decide(command: PlanCommand, state: Plan): News {
  if (command.type === 'DraftPlan') return draft(command, state);
  if (state.status === 'none') {
    throw new Rejection('plan-not-found', `没有编号为“${command.data.planId}”的方案`);
  }
  const { within = null } = command.data;
  if (within !== null && within !== state.region) {
    throw new Rejection('not-your-region', '只能办理本地区的方案');
  }
  switch (command.type) {
    case 'EditOutline':
      return edit(command, state);
    case 'AdoptPlan':
      return adopt(command, state);
  }
}

function evolve(state: Plan, event: PlanEvent): Plan {
  if (event.type === 'PlanDrafted') {
    const { planId, region, outline, source } = event.data;
    const content = contentOf(outline, planId);
    const sourceSha256 = source.sha256;
    return { status: 'draft', planId, region, sourceSha256, outline, content, lastEdits: [] };
  }
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'OutlineEdited': {
      const { edits } = event.data;
      return { ...state, content: edits.reduce(applyEdit, state.content), lastEdits: edits };
    }
    case 'PlanAdopted':
      return { ...state, status: 'adopted', content: event.data.content };
  }
}

/** A document being implemented: drafted from what the reader found, edited by the office, adopted once. */
export const planDecider: Decider<PlanCommand, PlanEvent, Plan> = {
  initialState: { status: 'none' },
  decide,
  evolve,
};

export const planStream = (planId: string): string => `plan-${planId}`;
