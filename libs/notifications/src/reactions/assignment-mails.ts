import { workingDaysLeft, type WorkCalendar } from '#calendar';
import { type CommandRunner, type RecordedEvent, occurredAt } from '#event-store';
import { dateIn, type LocalDate } from '#kernel';
import type { PlanAdopted } from '#plans';
import { lineOf } from '../domain/digest.ts';
import {
  type ObligationChanges,
  obligationChanges,
  obligationsOf,
  type ObligationTerms,
  withoutCancelled,
} from '#obligations/rules';
import { datedInForce, planAround } from '#obligations';
import { type MailDraft } from './mail-draft.ts';

/** One mail an organization: everything it is to sign for. Nothing for what was past already. */
export function adoptionMails(event: RecordedEvent, calendar: WorkCalendar): readonly MailDraft[] {
  const adopted = event.data as PlanAdopted['data'];
  const all = obligationsOf(adopted.content, adopted, calendar);
  const running = all.filter(({ baselined }) => !baselined);
  const to = running.filter(({ kind }) => kind === 'sign-off');
  return to.map(({ organization }) => {
    const mine = { organization, on: adopted.adoptedOn, items: running };
    return assignment(`assignment.${adopted.planId}.${organization}`, mine, adopted, calendar);
  });
}

/** To those whom a ruling or an amendment names newly, or lets lead: what is new to them, and nothing that they were told before. */
export async function newAssignmentMails(
  event: RecordedEvent,
  { runner, calendar }: { readonly runner: CommandRunner; readonly calendar: WorkCalendar },
): Promise<readonly MailDraft[]> {
  const plans = await planAround(runner, event);
  if (!plans) return [];
  const { before, after } = plans;
  const on = dateIn('Asia/Shanghai', occurredAt(event));
  const changes = obligationChanges(before, after, on, calendar);
  const known = new Set(
    obligationsOf(before.content, before, calendar).flatMap((item) => toldTo(item)),
  );
  const running = obligationsOf(withoutCancelled(after).content, after, calendar).filter(
    ({ baselined }) => !baselined,
  );
  const isChange = (item: ObligationTerms): boolean => toldTo(item).some((key) => !known.has(key));
  const events = running.filter(isChange);
  const dated = await datedInForce(events, changes, runner);
  return toTell(changes, after.office).map((organization) => {
    const fresh = dated.filter((_, at) => {
      const item = events[at];
      return item !== undefined && !known.has(toldKey(item, organization));
    });
    const mine = { organization, on, items: fresh };
    return assignment(`assignment.${event.id}.${organization}`, mine, after, calendar);
  });
}

/** Who signs, and who has signed as a support and now owes it. */
function toTell({ toSign, opened }: ObligationChanges, office: string): readonly string[] {
  const owing = opened
    .filter(({ kind, baselined }) => kind === 'task' && !baselined)
    .map(({ organization }) => organization);
  return [...new Set([...toSign, ...owing])].filter((name) => name !== office).sort();
}

/** Whoever only supported is told again when it leads. */
const toldKey = (item: ObligationTerms, organization: string): string => {
  const { subjectId, dueOn } = item;
  return `${subjectId}|${dueOn}|${organization}|${item.organization === organization}`;
};

const toldTo = (item: ObligationTerms): readonly string[] =>
  [item.organization, ...item.supports].map((organization) => toldKey(item, organization));

type Mine = {
  readonly organization: string;
  readonly on: LocalDate;
  readonly items: readonly ObligationTerms[];
};

function assignment(
  name: string,
  { organization, on, items }: Mine,
  { planId, region, office, content }: PlanAdopted['data'],
  calendar: WorkCalendar,
): MailDraft {
  const sides = { region, organization, supports: [], office };
  const lines = items
    .filter(({ kind }) => kind !== 'sign-off' && kind !== 'check-in')
    .flatMap((item) => {
      const leads = item.organization === organization;
      if (!leads && !item.supports.includes(organization)) return [];
      const role = leads ? 'lead.liaison' : 'support.liaison';
      const subject = { ...item, planTitle: content.title, status: 'open' };
      const left = workingDaysLeft(calendar, on, item.dueOn);
      return [lineOf(subject, { role, form: 'reminder' }, left)];
    });
  const groups = [{ bucket: 'items', lines }] as const;
  const letter = { kind: 'assignment', on, groups } as const;
  return { name, planId, sides, to: ['organization.liaison'], letter };
}
