import { type LocalDate } from '#kernel';

// These names and fields are on disk for ever.

/** What the supervising office changes before it adopts a plan. Each can be repeated without harm. */
export type OutlineEdit =
  /** Who leads; the named ones that do not lead support. */
  | { readonly edit: 'set-leads'; readonly id: string; readonly leads: readonly string[] }
  /** One organization under two names. */
  | { readonly edit: 'merge-organization'; readonly from: string; readonly into: string }
  /** 各镇人民政府 → its members. */
  | {
      readonly edit: 'resolve-collective';
      readonly collective: string;
      readonly members: readonly string[];
    }
  | { readonly edit: 'set-due'; readonly id: string; readonly dueOn: LocalDate }
  | { readonly edit: 'set-title'; readonly id: string; readonly title: string }
  | { readonly edit: 'set-period'; readonly from: LocalDate; readonly to: LocalDate }
  /** Removed from the plan in review. */
  | { readonly edit: 'drop'; readonly id: string };

/** What the supervising office rules on who does what; each with the same outcome when repeated. */
export type Ruling =
  | Extract<OutlineEdit, { edit: 'set-leads' | 'merge-organization' | 'resolve-collective' }>
  /** One organization in one item replaced by another, which takes over its role. */
  | { readonly edit: 'transfer'; readonly id: string; readonly from: string; readonly to: string }
  /** The question is settled as it stands: several may lead, both names are right, nothing is amiss. */
  | { readonly edit: 'keep'; readonly kind: 'several-leads' | 'doubt'; readonly id: string }
  | { readonly edit: 'keep'; readonly kind: 'alias'; readonly name: string };
