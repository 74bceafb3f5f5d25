import { type LocalDate } from '#kernel';
import { type Level } from '#policies/rules';
import { type EndedCase, type EscalationRow } from '../../views/escalation-board.ts';

/** A case as it stood at the end of a past day, by the days that its facts bear. */
export type PastCase = Pick<
  EscalationRow,
  'obligationId' | 'planId' | 'planTitle' | 'region' | 'organization' | 'organizationId' | 'number'
> & {
  readonly title: string;
  readonly level: Level;
  readonly levelOn: LocalDate;
  /** A red notice that had to be signed, and was not yet. */
  readonly drafted: boolean;
};

/**
 * The case that was open on an obligation on a day; undefined: none was.
 * @param outside as those outside the office knew it: red from its signature on
 */
export function pastCase(
  row: EscalationRow,
  on: LocalDate,
  outside: boolean,
): PastCase | undefined {
  const open = [...row.before, row].find(
    ({ raisedOn, resolvedOn }) => raisedOn <= on && (resolvedOn === null || resolvedOn > on),
  );
  if (!open) return undefined;
  const { obligationId, planId, planTitle, region, organization, organizationId, number } = row;
  const about = { obligationId, planId, planTitle, region, organization, organizationId, number };
  return { ...about, title: row.subject, ...levelOn(open, on, outside) };
}

function levelOn(
  { levels, redCard, decided, raisedOn }: EndedCase,
  on: LocalDate,
  outside: boolean,
): Pick<PastCase, 'level' | 'levelOn' | 'drafted'> {
  const reached = levels.filter((one) => one.levelOn <= on);
  const isDecided = decided !== null && decided.decidedOn <= on;
  // One that needs no signature is approved, and nobody decided.
  const isSigned = decided === null ? redCard === 'approved' : isDecided && decided.approved;
  const known = outside && !isSigned ? reached.filter(({ level }) => level !== 'red') : reached;
  const { level, levelOn: since } = known.at(-1) ?? { level: 'yellow', levelOn: raisedOn };
  return { level, levelOn: since, drafted: level === 'red' && !isSigned && !isDecided };
}
