import { type PlanContent } from './content.events.ts';
import { type HighestSteps } from './steps.ts';

/** One name replaced by others: a short form of the document, a merge, a collective resolved. */
export type Rename = { readonly from: string; readonly into: readonly string[] };

/** The highest running number that an id of the plan ever had. */
export type Highest = {
  readonly phases: number;
  readonly tasks: number;
  readonly targets: number;
  /** Of steps within their task. */
  readonly steps: HighestSteps;
};

/** The plan as it was read, reviewed, ruled and amended so far. */
export type CurrentPlan = {
  readonly planId: string;
  /** What its document prints, under the ids that its items have. */
  readonly printed: PlanContent;
  readonly content: PlanContent;
  readonly renames: readonly Rename[];
  readonly highest: Highest;
};
