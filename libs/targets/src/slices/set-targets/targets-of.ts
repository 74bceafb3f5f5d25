import type { LocalDate } from '#kernel';
import type { PlanAdopted, PlanContent } from '#plans';
import { type TargetSet, type TargetTerms } from '../../domain/target.events.ts';

/** What a plan says of its targets. */
type Given = {
  readonly planId: string;
  readonly region: string;
  readonly office: string;
  readonly content: Pick<PlanContent, 'targets' | 'period'>;
  /** The day it took effect: where the plan has no period, what is expected begins to grow on it. */
  readonly since: LocalDate;
};

export const givenBy = ({ adoptedOn, ...adopted }: PlanAdopted['data']): Given => ({
  ...adopted,
  since: adoptedOn,
});

export function targetsOf(given: Given): readonly TargetSet['data'][] {
  const { planId, region, office, content, since } = given;
  return content.targets.map((target) => ({
    targetId: target.id,
    planId,
    region,
    office,
    ...printedTerms(target),
    periodFrom: content.period?.from ?? since,
    periodTo: content.period?.to ?? null,
  }));
}

/** The terms of an amended plan. Where it has no period the first day stays; what the office decided stays too. */
export function termsOf(
  target: PlanContent['targets'][number],
  { period }: Pick<PlanContent, 'period'>,
): Partial<TargetTerms> {
  const first = period ? { periodFrom: period.from } : {};
  return { ...printedTerms(target), ...first, periodTo: period?.to ?? null };
}

type Printed = Omit<
  TargetTerms,
  'baseline' | 'checkpoints' | 'staleAfterDays' | 'periodFrom' | 'periodTo'
>;

function printedTerms(target: PlanContent['targets'][number]): Printed {
  const { number, subject, quote, comparator, value, upper, unit, deadline } = target;
  const { recurrence, soft, reference, leads, supports, responsible, taskId } = target;
  return {
    number,
    subject,
    quote,
    comparator,
    value,
    upper,
    unit,
    deadline,
    recurrence,
    soft,
    reference,
    leads,
    supports,
    responsible,
    taskId,
  };
}
