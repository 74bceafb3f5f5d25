import { type Event, type LocalDate } from '#kernel';
import type { Outline } from '#outline';
import { type PlanContent } from './content.ts';
import { type OutlineEdit } from './edits.ts';

// These names and fields are on disk for ever.

type PlanRef = { readonly planId: string; readonly region: string };

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
  }
>;

export type PlanEvent =
  | Event<
      'PlanDrafted',
      PlanRef & {
        readonly source: { readonly name: string; readonly sha256: string; readonly text: string };
        readonly outline: Outline;
      }
    >
  | Event<'OutlineEdited', PlanRef & { readonly edits: readonly OutlineEdit[] }>
  | PlanAdopted;
