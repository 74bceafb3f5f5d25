import { type Duties, everyoneIn, organizationIdsOf } from '#contract';
import type { Rows } from '#following';
import type { Of } from '#kernel';
import type { ItemChange, PlanAdopted, PlanAmended, PlanEvent, PlanInForce } from '#plans';
import { type TargetCommand } from '../../domain/target.commands.ts';
import { type TargetSet } from '../../domain/target.events.ts';

type TargetChange = Extract<ItemChange, { kind: 'target' }>;
type PlannedTarget = Extract<TargetChange, { change: 'added' }>['after'];
type Commands = readonly TargetCommand[];

const nothing = (): Commands => [];

/** What each fact of a plan asks of its targets. */
export const targetRows: Rows<PlanEvent, TargetCommand, null> = {
  PlanDrafted: nothing,
  OutlineEdited: nothing,
  DraftDiscarded: nothing,
  PlanAdopted: ({ data }) => {
    const { content, adoptedOn: setOn } = data;
    const { period, targets, title: planTitle } = content;
    const dates = { periodFrom: period?.from ?? null, periodTo: period?.to ?? null };
    const beginning = { ...data, planTitle, setOn, byAmendment: false };
    return targets.map((target) => set({ ...target, ...dates }, beginning));
  },
  DutiesRuled: ({ data: { changes, inForce, ruledOn: today, reason } }) => {
    if (!inForce) return [];
    const why = { today, reason, ...inForce };
    return targetsIn(changes).flatMap((change) => revise(change, why));
  },
  AmendmentDrafted: nothing,
  AmendmentEdited: nothing,
  AmendmentDiscarded: nothing,
  PlanAmended: ({ data }) => targetsIn(data.changes).flatMap((change) => amend(change, data)),
  PlanConcluded: nothing,
  PlanWithdrawn: ({ data: { changes, withdrawnOn, reason } }) =>
    targetsIn(changes).map(({ id }) => drop(id, { droppedOn: withdrawnOn, reason })),
};

const targetsIn = ({ items }: PlanAmended['data']['changes']): readonly TargetChange[] =>
  items.filter((item) => item.kind === 'target');

function amend(change: TargetChange, amendment: PlanAmended['data']): Commands {
  const { amendedOn, reason, inForce } = amendment;
  switch (change.change) {
    case 'added':
      return [set(change.after, { ...amendment, ...inForce, setOn: amendedOn, byAmendment: true })];
    case 'removed':
      return [drop(change.id, { droppedOn: amendedOn, reason })];
    case 'changed':
      return revise(change, { today: amendedOn, reason, ...inForce });
  }
}

type Beginning = Pick<PlanAdopted['data'], 'planId' | 'region'> &
  PlanInForce &
  Pick<TargetSet['data'], 'setOn' | 'byAmendment'>;

/** Where the plan has no period, what is expected begins to grow on the day on which the target is set. */
function set({ id: targetId, ...target }: PlannedTarget, beginning: Beginning): TargetCommand {
  const { planId, region, office, planTitle, policy, setOn, byAmendment } = beginning;
  const named = [office, ...everyoneIn(target)];
  const organizationIds = organizationIdsOf(named, beginning.organizationIds);
  const about = { planId, region, office, planTitle, policy, organizationIds, setOn, byAmendment };
  const periodFrom = target.periodFrom ?? setOn;
  return { type: 'SetTarget', data: { targetId, ...about, ...target, periodFrom } };
}

type Why = Pick<Of<TargetCommand, 'ReviseTarget'>['data'], 'today' | 'reason'> &
  Pick<PlanInForce, 'planTitle' | 'organizationIds'>;

const nobody: Duties = { leads: [], supports: [], responsible: [] };

/** What the office decided stays. Where the plan has no period any more, the first day stays too. */
function revise(change: TargetChange, { today, reason, planTitle, ...why }: Why): Commands {
  if (change.change !== 'changed') return [];
  const { id: _id, periodFrom, ...others } = change.after;
  const changes = { ...others, ...(periodFrom && { periodFrom }) };
  const named = everyoneIn({ ...nobody, ...change.after });
  const ids = named.length > 0 && {
    organizationIds: organizationIdsOf(named, why.organizationIds),
  };
  const facts = { changes, today, reason, planTitle, ...ids };
  return [{ type: 'ReviseTarget', data: { targetId: change.id, ...facts } }];
}

const drop = (
  targetId: string,
  why: Omit<Of<TargetCommand, 'DropTarget'>['data'], 'targetId'>,
): TargetCommand => ({ type: 'DropTarget', data: { targetId, ...why } });
