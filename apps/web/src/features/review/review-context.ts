import { createContext, use } from 'react';
import { type Kind, type MarkedText, type Review, type Span } from './review.ts';
import { type Edits } from './use-editing.ts';

export type Place = { readonly id?: string | undefined; readonly span?: Span | undefined };

/** What both sides of a review know of each other. */
export type ReviewState = Edits & {
  readonly planId: string;
  readonly kind: Kind;
  readonly review: Review;
  /** Null: begun by hand. Undefined: on its way. */
  readonly text: MarkedText | null | undefined;
  /** It may be changed by who looks at it. */
  readonly editable: boolean;
  /** Id of the item that is open. */
  readonly at: string | null;
  readonly open: (id: string | null) => void;
  /** Id of what is pointed at, or has the focus. */
  readonly lit: string | null;
  readonly light: (id: string | null) => void;
  /** Scrolls the document to it. */
  readonly showInText: (place: Place) => void;
  /** What it was scrolled to last: a line of the text, and a place in it. */
  readonly sought: { readonly index: number; readonly offset: number } | undefined;
};

export const ReviewContext = createContext<ReviewState | null>(null);

export function useReview(): ReviewState {
  const state = use(ReviewContext);
  if (!state) throw new Error('There is no review around.');
  return state;
}
