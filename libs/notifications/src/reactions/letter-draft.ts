import { type WorkCalendar } from '#calendar';
import { type Command, type LocalDate } from '#kernel';
import { type ObligationRow, type Sides } from '#obligations';
import { type NamedOrganization, type PlanAsItStands } from '#obligations/rules';
import { type Audience } from '#policies/rules';
import { type LetterBody } from '../domain/letter.events.ts';

/** A letter that does not wait for the morning, before it is known who holds the roles it goes to. */
export type LetterDraft = {
  readonly letterId: string;
  readonly planId: string;
  readonly sides: Sides & NamedOrganization;
  readonly to: readonly Audience[];
  /** Null: nobody has to be told any more. That is kept, too: the tables say otherwise another day. */
  readonly body: LetterBody | null;
};

export type DraftLetter = Command<'DraftLetter', LetterDraft>;

/** With the number of its plan, where that has one. */
type NumberedRow = ObligationRow & { readonly documentNumber: string | null };

/** What the rows need to know beside the fact. */
export type LetterContext = {
  readonly calendar: WorkCalendar;
  /** Of a ruling, an amendment or a withdrawal: the plan just before it, and with it; undefined while it is not adopted. */
  readonly plans: { readonly before: PlanAsItStands; readonly after: PlanAsItStands } | undefined;
  /** Of a ruling or an amendment: dates that were moved for an organization itself, by obligation. */
  readonly moved: ReadonlyMap<string, LocalDate>;
  /** Of the same: ids of what was met. */
  readonly done: ReadonlySet<string>;
  /** Of a completion or a red card: the obligation as the tables have it; undefined: it has none. */
  readonly obligation: NumberedRow | undefined;
  /** Of a task that ended: what is owed of it, as the tables have it. */
  readonly items: readonly NumberedRow[];
};
