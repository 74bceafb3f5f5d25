import { queryOptions } from '@tanstack/react-query';
import { api, type Answer, type Schema } from '../../api/client.ts';

export type Review = Answer<'/api/plans/{planId}/review'>;
export type Task = Review['content']['tasks'][number];
export type Target = Review['content']['targets'][number];
export type Phase = Review['content']['phases'][number];
export type Question = Review['questions'][number];
export type MarkedText = Answer<'/api/plans/{planId}/source/lines'>;
export type Line = MarkedText['lines'][number];
export type Mark = Line['marks'][number];
export type Edit = Schema<'EditsDto'>['edits'][number];
export type Ruling = Schema<'RuleDutiesDto'>['rulings'][number];
export type Span = { readonly start: number; readonly end: number };

/** Of a plan before it starts, or of an amended text of a plan in force. */
export type Kind = 'draft' | 'amendment';

const READS = {
  draft: '/api/plans/{planId}/review',
  amendment: '/api/plans/{planId}/amendment/review',
} as const;

export const reviewQuery = (planId: string, kind: Kind) =>
  queryOptions({
    queryKey: ['review', planId, kind],
    queryFn: ({ signal }): Promise<Review> =>
      api.get(READS[kind], { path: { planId } }, { signal }),
  });

/** The text of one document never changes. */
export const linesQuery = (planId: string, sha256: string) =>
  queryOptions({
    queryKey: ['source-lines', planId, sha256],
    staleTime: 'static',
    queryFn: ({ signal }) =>
      api.get(
        '/api/plans/{planId}/source/lines',
        { path: { planId }, query: { sha256 } },
        { signal },
      ),
  });

/** The same document with where it stands in its file. */
export const sourceQuery = (planId: string, sha256: string) =>
  queryOptions({
    queryKey: ['source', planId, sha256],
    staleTime: 'static',
    queryFn: ({ signal }) =>
      api.get('/api/plans/{planId}/source', { path: { planId }, query: { sha256 } }, { signal }),
  });

type Item = Task | Target | Phase;

export const itemsOf = ({ content }: Pick<Review, 'content'>): readonly Item[] => [
  ...content.tasks,
  ...content.targets,
  ...content.phases,
];

export const itemIn = (review: Pick<Review, 'content'>, id: string | null): Item | undefined =>
  id === null ? undefined : itemsOf(review).find((item) => item.id === id);

/** What is asked of one item. */
export const questionsOf = (review: Review, id: string): readonly Question[] =>
  review.questions.filter((question) => question.id === id);

export const namesIn = ({ leads, supports, responsible }: Task | Target): readonly string[] => [
  ...leads,
  ...supports,
  ...responsible,
];
