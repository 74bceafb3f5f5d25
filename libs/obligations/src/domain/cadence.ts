import { type ObligationKind } from '#policies/rules';
import { type ObligationTerms } from './obligation.events.ts';

/** Whether it comes again: its part is a period (`2026`, `2026-Q1`, `2026-03`), not the number of a step. */
export const recurs = ({ step }: Pick<ObligationTerms, 'step'>): boolean =>
  step !== undefined && !/^\d{1,3}$/.test(step);

/** Which notices of a policy an obligation has: what recurs those of a check-in, as it comes again so soon. */
export const cadenceOf = (terms: Pick<ObligationTerms, 'kind' | 'step'>): ObligationKind =>
  recurs(terms) ? 'check-in' : terms.kind;
