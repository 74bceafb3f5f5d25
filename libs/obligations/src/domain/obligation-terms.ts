import { type LocalDate } from '#kernel';
import { type ObligationKind } from '#policies/rules';

/** "Organization O owes outcome X by date D": what an adopted plan opens. */
export type ObligationTerms = {
  /** Stable: the same plan gives the same ids. */
  readonly obligationId: string;
  readonly kind: ObligationKind;
  /** Id of the phase, task or target; the plan's for a sign-off. */
  readonly subjectId: string;
  readonly number: string;
  readonly subject: string;
  readonly clause: string;
  readonly organization: string;
  /** Told in copy. */
  readonly supports: readonly string[];
  readonly dueOn: LocalDate;
  /** True when the document states no date and the plan's last day was taken. */
  readonly dueOnDefaulted: boolean;
  /** Past already when the plan was adopted: listed once for a ruling, never reminded. */
  readonly baselined: boolean;
  /** Owed only because nobody leads. */
  readonly leadless: boolean;
  readonly soft: boolean;
};

export type Adoption = {
  readonly planId: string;
  readonly adoptedOn: LocalDate;
  /** Name of the supervising office. */
  readonly office: string;
  /** `MM-DD` of every year of the period on which every organization reports; default: none. */
  readonly checkIns?: readonly string[];
};

/** What differs from one obligation to the other. */
type Draft = Omit<
  ObligationTerms,
  'obligationId' | 'dueOnDefaulted' | 'baselined' | 'leadless' | 'soft'
> &
  Partial<Pick<ObligationTerms, 'dueOnDefaulted' | 'leadless' | 'soft'>> & {
    /** Tells apart obligations of one subject and organization: a calendar year. */
    readonly part?: string;
  };

/** With an id that the same plan always gives. */
export function terms({ adoptedOn }: Adoption, { part, ...draft }: Draft): ObligationTerms {
  const { subjectId, organization, dueOn } = draft;
  return {
    ...draft,
    obligationId: [subjectId, ...(part ? [part] : []), organization].join('.'),
    dueOnDefaulted: draft.dueOnDefaulted ?? false,
    leadless: draft.leadless ?? false,
    soft: draft.soft ?? false,
    baselined: dueOn < adoptedOn,
  };
}

export const ownedBy = (
  organization: string,
): { organization: string; supports: readonly string[] } => ({
  organization,
  supports: [],
});
