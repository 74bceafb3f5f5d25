import { type ObligationDetail } from '#obligations';
import { type ItemInText } from '#plans';

/** A task beside another, in the order of the document. */
export type NeighbourTask = {
  readonly taskId: string;
  readonly number: string;
  readonly title: string;
};

/** Whom to call about it. */
export type TaskPerson = {
  readonly role: 'lead' | 'office';
  readonly organization: string;
  readonly organizationId: string;
  readonly name: string;
  /** Null: none is registered, or it is not shown. */
  readonly phone: string | null;
};

/** What stands around a task: its place in the document, who answers for it, and how far the ladder has come. */
export type TaskContext = {
  readonly taskId: string;
  readonly number: string;
  readonly title: string;
  readonly planId: string;
  readonly planTitle: string;
  readonly documentNumber: string | null;
  /** Null: added or rewritten by hand, or the document is not kept. */
  readonly source: ItemInText | null;
  readonly previous: NeighbourTask | null;
  readonly next: NeighbourTask | null;
  /** Liaisons of who leads, then of the office; at most 50. */
  readonly people: readonly TaskPerson[];
  /** What is owed for it and the user may see, with all steps of the ladder, the first due first; at most 50. */
  readonly obligations: readonly ObligationDetail[];
};
