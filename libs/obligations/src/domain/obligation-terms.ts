import { type LocalDate } from '#kernel';
import { type ObligationTerms } from './obligation.events.ts';

/** What differs from one obligation to the other. */
type Draft = Omit<
  ObligationTerms,
  'obligationId' | 'dueOnDefaulted' | 'baselined' | 'leadless' | 'soft'
> &
  Partial<Pick<ObligationTerms, 'dueOnDefaulted' | 'leadless' | 'soft'>> & {
    /** Tells apart obligations of one subject and organization: a calendar year. */
    readonly part?: string;
  };

/** With an id that the same plan always gives. @param since the day on which its subject came into the plan */
export function terms(since: LocalDate, { part, ...draft }: Draft): ObligationTerms {
  const { subjectId, organization, dueOn } = draft;
  return {
    ...draft,
    obligationId: [subjectId, ...(part ? [part] : []), organization].join('.'),
    dueOnDefaulted: draft.dueOnDefaulted ?? false,
    leadless: draft.leadless ?? false,
    soft: draft.soft ?? false,
    baselined: dueOn < since,
  };
}
