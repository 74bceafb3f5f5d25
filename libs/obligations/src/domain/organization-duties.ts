import { shift, type WorkCalendar } from '#calendar';
import { type LocalDate, parseLocalDate, yearOf } from '#kernel';
import type { PlanContent } from '#plans';
import { type Adoption, type ObligationTerms, ownedBy, terms } from './obligation-terms.ts';

/** Time to sign for an assignment, from the day on which it was made. */
export const SIGN_OFF = { days: 3, unit: 'wd' } as const;

/** Every organization that still has something to do signs for it once, 3 working days after adoption. */
export function signOffs(
  content: PlanContent,
  outcomes: readonly ObligationTerms[],
  adoption: Adoption,
  calendar: WorkCalendar,
): readonly ObligationTerms[] {
  const running = outcomes.filter(({ kind, baselined }) => kind === 'task' && !baselined);
  const named = new Set(running.flatMap((item) => [item.organization, ...item.supports]));
  named.delete(adoption.office);
  const dueOn = shift(calendar, adoption.adoptedOn, SIGN_OFF);
  return [...new Set([...content.organizations, ...named])]
    .filter((organization) => named.has(organization))
    .map((organization) => signOff(organization, dueOn, { ...adoption, title: content.title }));
}

/** One organization signs for all that it was assigned. */
export const signOff = (
  organization: string,
  dueOn: LocalDate,
  { title, ...adoption }: Adoption & { readonly title: string },
): ObligationTerms =>
  terms(adoption, {
    kind: 'sign-off',
    subjectId: `${adoption.planId}.sign-off`,
    number: '签收',
    subject: '签收责任分工',
    clause: title,
    dueOn,
    ...ownedBy(organization),
  });

/** One report a date for all tasks of an organization, where the plan asks for it; dates before the adoption are not owed. */
export function checkIns(
  content: PlanContent,
  outcomes: readonly ObligationTerms[],
  adoption: Adoption,
): readonly ObligationTerms[] {
  const { period } = content;
  if (!period || !adoption.checkIns) return [];
  const years = Array.from(
    { length: yearOf(period.to) - yearOf(period.from) + 1 },
    (_, index) => yearOf(period.from) + index,
  );
  const dates = years
    .flatMap((year) => (adoption.checkIns ?? []).map((day) => parseLocalDate(`${year}-${day}`)))
    .filter((date) => date > adoption.adoptedOn && date <= period.to);
  return dates.flatMap((dueOn) =>
    named(outcomes, adoption.office, dueOn).map((organization) =>
      terms(adoption, {
        kind: 'check-in',
        subjectId: `${adoption.planId}.check-in.${dueOn}`,
        number: '报送',
        subject: '报送各项任务进展情况',
        clause: content.title,
        dueOn,
        ...ownedBy(organization),
      }),
    ),
  );
}

/** Every organization with a task that is still to be done. */
function named(
  outcomes: readonly ObligationTerms[],
  office: string,
  on: LocalDate,
): readonly string[] {
  const running = outcomes.filter(
    ({ kind, baselined, dueOn }) => kind === 'task' && !baselined && dueOn >= on,
  );
  const names = new Set(running.flatMap((item) => [item.organization, ...item.supports]));
  names.delete(office);
  return [...names].sort();
}
