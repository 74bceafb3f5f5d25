import { type Act, actsOn, type Holder, holds } from '#contract';
import { type LocalDate } from '#kernel';
import { type CheckInPlan } from './check-in-plan.ts';
import { checkInDecider } from './check-in.ts';

export type CheckInAct = Act<'reportCheckIn'>;

/** A report that was handed in may be handed in anew by whose it is, as long as the plan asks for it. */
export function checkInActs(
  plan: CheckInPlan,
  { organization, dueOn }: { readonly organization: string; readonly dueOn: LocalDate },
  { holder, today }: { readonly holder: Holder; readonly today: LocalDate },
): readonly CheckInAct[] {
  const mine = holds(holder, 'office') ? plan.office : holder.organization;
  if (organization !== mine) return [];
  const report = { organization, dueOn, reportedOn: today, text: '…', items: [], evidence: [] };
  const attempt = {
    action: 'reportCheckIn',
    command: { type: 'ReportCheckIn', data: { plan, ...report } },
    idle: ['plan-withdrawn', 'check-in-not-asked', 'organization-not-assigned'],
  } as const;
  return actsOn(checkInDecider, null, [attempt], {
    holder,
    subject: { region: plan.region, planId: plan.planId, organization },
  });
}
