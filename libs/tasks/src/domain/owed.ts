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
 * whole goes on as the last step, and the other way round; who had done the whole keeps it, and owes no step.
 */
export function owedAfter(state: Assigned, asked: Asked): readonly Owed[] {
  const { terms, duties, organizationIds } = asked;
  const last = terms.steps?.at(-1)?.no;
  const whole = holdersOf(state, WHOLE).filter(isAccepted);
  const parts = partsOf({ ...terms, ...duties });
  const owed = parts.flatMap((part) => {
    const holders = holdersOf(state, part.step);
    const isDone = holders.length > 0 && holders.every(isAccepted);
    const owners = isDone ? holders.map(nameOf) : ownersOf(part.duties, state.office);
    const put = isDone ? null : latestPutOff(holders, owners);
    return owners
      .filter((name) => !isStep(part) || !whole.map(nameOf).includes(name))
      .map((organization): Owed => {
        const mine = state.assignments.find((one) => one.organization === organization);
        const isHeld = partNamed(mine, part.step) !== undefined;
        const was = isHeld ? null : stood(mine, part, part.step === String(last));
        const putOff = !isHeld && !was && put !== null && { putOffTo: put };
        const own = owedBy(organization, part, organizationIds);
        return { ...own, ...putOff, ...(was && { was }) };
      });
  });
  const done = parts.some(isStep)
    ? whole.map(({ organization, dueOn }) =>
        owedBy(organization, { step: WHOLE, title: '', words: '', dueOn }, organizationIds),
      )
    : [];
  return [...owed, ...done];
}

const isStep = ({ step, recurs }: TaskPart): boolean => step !== WHOLE && !recurs;
const isAccepted = ({ status }: Progress): boolean => status === 'accepted';
const nameOf = ({ organization }: Holder): string => organization;

const owedBy = (
  organization: string,
  { step, title, words, dueOn }: Pick<TaskPart, 'step' | 'title' | 'words' | 'dueOn'>,
  organizationIds: OrganizationIds,
): Owed => {
  const organizationId = organizationIdIn(organizationIds, organization);
  return { organization, organizationId, step, title, words, dueOn };
};

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
  if (before === null || !part || !(step === WHOLE || isLast)) return null;
  // The last step alone is not the whole.
  if (isAccepted(part) && !isAccepted(mine)) return null;
  return { step: before, ...standing(part) };
}

const lastNumbered = ({ steps = [] }: Assignment): string | null =>
  steps.findLast(({ step }) => /^\d{1,3}$/.test(step))?.step ?? null;

function standing(part: Progress): Omit<NonNullable<Owed['was']>, 'step'> {
  const { claimedOn, receivedOn, doneOn, status } = part;
  const dueOn = part.moved ? part.dueOn : null;
  const isClaimed = status === 'claimed' && claimedOn !== null && receivedOn !== null;
  const claimed = isClaimed ? { claimedOn, receivedOn } : null;
  return { dueOn, claimed, doneOn: status === 'accepted' ? doneOn : null };
}

/** Whether anything of it is, or was, owed by itself. */
export const isParted = (before: TaskTerms, after: TaskTerms): boolean =>
  hasParts(before) || hasParts(after);
