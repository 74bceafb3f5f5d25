import {
  hasParts,
  organizationIdIn,
  type OrganizationIds,
  ownersOf,
  partsOf,
  type TaskPart,
  WHOLE,
} from '#contract';
import { type Assignment, partNamed } from './assignment.ts';
import { type Progress } from './progress.ts';
import { type Owed, type TaskDuties, type TaskTerms } from './task.events.ts';
import { type Assigned } from './task-state.ts';

/** What the plan asks of a task after a ruling or an amendment, and of whom. */
type Asked = {
  readonly terms: TaskTerms;
  readonly duties: TaskDuties;
  /** Of everybody named. */
  readonly organizationIds: OrganizationIds;
};

/**
 * All that is owed of a task with parts after a ruling or an amendment. A part that everybody has done stays with who did
 * it; who comes anew to another one begins with the date that was put off for who owes it no longer. What was owed as a
 * whole goes on as the last step, and the other way round.
 */
export function owedAfter(state: Assigned, asked: Asked): readonly Owed[] {
  const { terms, duties, organizationIds } = asked;
  const last = terms.steps?.at(-1)?.no;
  return partsOf({ ...terms, ...duties }).flatMap((part) => {
    const holders = holdersOf(state, part.step);
    const isDone = holders.length > 0 && holders.every(({ status }) => status === 'accepted');
    const owners = isDone
      ? holders.map(({ organization }) => organization)
      : ownersOf(part.duties, state.office);
    const put = isDone ? null : latestPutOff(holders, owners);
    return owners.map((organization): Owed => {
      const organizationId = organizationIdIn(organizationIds, organization);
      const { step, title, words } = part;
      const own = { organization, organizationId, step, title, words };
      const mine = state.assignments.find((one) => one.organization === organization);
      const was = partNamed(mine, step) ? null : stood(mine, part, step === String(last));
      const isNew = !was && !partNamed(mine, step);
      const putOff = isNew && put !== null && { putOffTo: put };
      return { ...own, dueOn: part.dueOn, ...putOff, ...(was && { was }) };
    });
  });
}

type Holder = Progress & { readonly organization: string };

const holdersOf = ({ assignments }: Assigned, step: string): readonly Holder[] =>
  assignments.flatMap((one) => {
    const part = partNamed(one, step);
    return part ? [{ ...part, organization: one.organization }] : [];
  });

/** The latest date that was put off for somebody who owes it no longer; null: none was. */
function latestPutOff(holders: readonly Holder[], owners: readonly string[]): Owed['dueOn'] {
  const dates = holders
    .filter(({ moved, organization }) => moved && !owners.includes(organization))
    .flatMap(({ dueOn }) => dueOn ?? []);
  return dates.toSorted().at(-1) ?? null;
}

/** Where the organization stood with what this part comes in the place of. */
function stood(
  mine: Assignment | undefined,
  { step, recurs }: TaskPart,
  isLast: boolean,
): Owed['was'] | null {
  if (recurs || !mine) return null;
  const before = step === WHOLE ? lastNumbered(mine) : WHOLE;
  const part = before === null ? undefined : partNamed(mine, before);
  if (before === null || !part) return null;
  // Who had done the whole owes no step of it.
  const goesOn = step === WHOLE || isLast || part.status === 'accepted';
  return goesOn ? { step: before, ...standing(part) } : null;
}

const lastNumbered = ({ steps = [] }: Assignment): string | null =>
  steps.findLast(({ step }) => /^\d{1,3}$/.test(step))?.step ?? null;

function standing(part: Progress): Omit<NonNullable<Owed['was']>, 'step'> {
  const { dueOn, claimedOn, receivedOn, doneOn, status } = part;
  const isClaimed = status === 'claimed' && claimedOn !== null && receivedOn !== null;
  const claimed = isClaimed ? { claimedOn, receivedOn } : null;
  return { dueOn, claimed, doneOn: status === 'accepted' ? doneOn : null };
}

/** Whether anything of it is, or was, owed by itself. */
export const isParted = (before: TaskTerms, after: TaskTerms): boolean =>
  hasParts(before) || hasParts(after);
