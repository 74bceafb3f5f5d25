/** Who does it, as the plan has it. */
export type Duties = {
  readonly leads: readonly string[];
  readonly supports: readonly string[];
  readonly responsible: readonly string[];
};

/**
 * Who owes it: each lead; while nobody leads, each responsible organization; with neither, each support. Where nobody is
 * named at all: nobody here, the supervising office in the plan.
 */
export const namedOwners = ({ leads, responsible, supports }: Duties): readonly string[] =>
  [leads, responsible, supports].find((names) => names.length > 0) ?? [];

/** As {@link namedOwners}, or the supervising office. @param office its name */
export function ownersOf(duties: Duties, office: string): readonly string[] {
  const named = namedOwners(duties);
  return named.length > 0 ? named : [office];
}

/** Everybody named, each once: leads first, supports last. */
export const everyoneIn = ({ leads, responsible, supports }: Duties): readonly string[] => [
  ...new Set([...leads, ...responsible, ...supports]),
];
