import { type Event, type LocalDate } from '#kernel';
import type { Outline } from '#outline';
import { type Duties, type PlanContent } from './content.ts';
import { type OutlineEdit } from './edits.ts';
import { type Ruling } from './rulings.ts';

// These names and fields are on disk for ever.

type PlanRef = { readonly planId: string; readonly region: string };

type Source = { readonly name: string; readonly sha256: string; readonly text: string };

/** The reviewed plan as it was adopted: everything else opens from this one fact. */
export type PlanAdopted = Event<
  'PlanAdopted',
  PlanRef & {
    readonly adoptedOn: LocalDate;
    /** Name of the supervising office. */
    readonly office: string;
    readonly policy: { readonly name: string; readonly version: number };
    readonly sourceSha256: string;
    readonly calendarVersion: string;
    readonly content: PlanContent;
    /** `MM-DD`, sorted: each year of the period every organization reports on these days; left out: never. */
    readonly checkIns?: readonly string[];
  }
>;

/** An item whose duties a ruling changed. */
export type Changed = Duties & {
  readonly id: string;
  readonly kind: 'task' | 'target';
  readonly before: Duties;
};

/** The office ruled on who does it, in a draft or in an adopted plan. */
export type DutiesRuled = Event<
  'DutiesRuled',
  PlanRef & {
    readonly ruledOn: LocalDate;
    readonly reason: string;
    readonly rulings: readonly Ruling[];
    /** Targets that stand in a ruled task and had its duties follow it. */
    readonly changed: readonly Changed[];
    /** The plan's lists after it. */
    readonly organizations: readonly string[];
    readonly collectives: readonly string[];
    /** Questions left open, see `questionsOf`. */
    readonly needsRuling: number;
  }
>;

/** Ids of an outline's items in the order of the document: matched ones keep the plan's. */
export type ItemIds = {
  readonly phases: readonly string[];
  readonly tasks: readonly string[];
  readonly targets: readonly string[];
};

/** What became of one item, or of the plan itself (`plan`), or of a name (`organization`). */
export type ItemChange = {
  readonly kind: 'plan' | 'phase' | 'task' | 'target' | 'organization';
  /** For an organization its name. */
  readonly id: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** Names of the fields that changed; empty for what was added or removed. */
  readonly fields: readonly string[];
};

export type ChangeList = {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly items: readonly ItemChange[];
};

/** The adopted plan was changed to an amended document, as one step. */
export type PlanAmended = Event<
  'PlanAmended',
  PlanRef & {
    readonly amendedOn: LocalDate;
    readonly sourceSha256: string;
    /** Whole, after it. Ids of what stayed stay; those of what is new were never used. */
    readonly content: PlanContent;
    readonly changes: ChangeList;
    readonly reason: string;
    /** Questions left open, see `questionsOf`. */
    readonly needsRuling: number;
  }
>;

export type PlanEvent =
  | Event<'PlanDrafted', PlanRef & { readonly source: Source; readonly outline: Outline }>
  | Event<
      'OutlineEdited',
      PlanRef & {
        readonly edits: readonly OutlineEdit[];
        /** Questions left open; missing in older logs. */
        readonly needsRuling?: number;
      }
    >
  | PlanAdopted
  | DutiesRuled
  /** An amended document was read and compared with the plan as adopted and ruled. */
  | Event<
      'AmendmentDrafted',
      PlanRef & {
        readonly source: Source;
        readonly outline: Outline;
        readonly ids: ItemIds;
        readonly content: PlanContent;
      }
    >
  | Event<
      'AmendmentEdited',
      PlanRef & { readonly edits: readonly OutlineEdit[]; readonly content: PlanContent }
    >
  | Event<'AmendmentDiscarded', PlanRef & { readonly reason: string }>
  | PlanAmended
  /** The office summed the plan up. Ends nothing: what is owed stays owed. */
  | Event<'PlanConcluded', PlanRef & { readonly concludedOn: LocalDate; readonly summary: string }>
  /** The plan holds no longer: what it opened ends. */
  | Event<'PlanWithdrawn', PlanRef & { readonly withdrawnOn: LocalDate; readonly reason: string }>;
