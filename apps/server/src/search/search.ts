import { type SearchRow } from './search-list.ts';

/** Something that was found. */
export type Match = Omit<SearchRow, 'leads' | 'responsible'> & {
  /** Empty: of an organization. */
  readonly planTitle: string;
  /** Who leads it; where nobody does, who answers for it. */
  readonly organizations: readonly string[];
};

export type Matches = {
  /** The best first. */
  readonly matches: readonly Match[];
  /** Others were found beside these. */
  readonly more: boolean;
};
