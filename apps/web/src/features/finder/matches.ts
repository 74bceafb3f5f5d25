import { queryOptions } from '@tanstack/react-query';
import { api, type Answer } from '../../api/client.ts';

export type Match = Answer<'/api/search'>['matches'][number];

/** Something in the box: where it leads, or what it does. */
export type Entry = {
  readonly id: string;
  readonly group: Match['kind'] | 'pages' | 'acts';
  readonly title: string;
  /** What tells it from others of its name. */
  readonly under?: string;
  readonly number?: string;
  readonly mark?: 'draft' | 'ended';
  readonly go: string | (() => void);
};

/** What the server finds for it. */
export const matchesQuery = (q: string) =>
  queryOptions({
    queryKey: ['search', q],
    enabled: q.trim() !== '',
    staleTime: 30_000,
    queryFn: ({ signal }) => api.get('/api/search', { query: { q, limit: 20 } }, { signal }),
  });

export function entryOf(match: Match): Entry {
  const { kind, itemId, number, title, planTitle, documentNumber, aliases, organizations } = match;
  const under = {
    organization: aliases.join('、'),
    plan: documentNumber ?? '',
    task: [planTitle, organizations.join('、')].filter(Boolean).join(' · '),
    target: planTitle,
    phase: planTitle,
  };
  const mark = match.ended ? 'ended' : match.draft ? 'draft' : undefined;
  return {
    id: `${kind}-${itemId}`,
    group: kind,
    title,
    number,
    under: under[kind],
    ...(mark && { mark }),
    go: addressOf(match),
  };
}

function addressOf({ kind, itemId, planId, title, draft }: Match): string {
  const plan = `/plans/${encodeURIComponent(planId ?? '')}`;
  switch (kind) {
    case 'organization':
      return `/ledger?unit=${encodeURIComponent(title)}`;
    case 'plan':
      return draft ? `${plan}/review` : plan;
    case 'task':
      return `/tasks/${encodeURIComponent(itemId)}`;
    case 'target':
      return `${plan}#targets`;
    case 'phase':
      return `${plan}#phases`;
  }
}

/** Pages and acts whose names have every word; all while nothing is typed. */
export function namedLike(
  entries: readonly (Entry & { readonly names: readonly string[] })[],
  q: string,
): readonly Entry[] {
  const wanted = q.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter(({ names }) => {
    const all = names.join(' ').toLowerCase();
    return wanted.every((word) => all.includes(word));
  });
}
