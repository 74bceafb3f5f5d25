import { type Operation, REFUSALS, type RefusalCode, refusalsOf, statusOf } from '#contract';
import { type Schema } from './api-types.ts';

/** Beside what rules refuse, and of any operation: what was sent, or the server itself. */
const FAULTS = {
  'request-malformed': 422,
  'too-large': 413,
  internal: 500,
  'try-again': 503,
  'disk-full': 503,
};
type Fault = keyof typeof FAULTS;

export const PROBLEM: Schema = {
  type: 'object',
  description: 'RFC 9457',
  properties: {
    type: { const: 'about:blank' },
    status: { type: 'integer' },
    title: { type: 'string' },
    code: {
      type: 'string',
      enum: [...Object.keys(REFUSALS), ...Object.keys(FAULTS), 'route-not-found'].toSorted(),
      description: 'Stable: for programs.',
    },
    detail: { type: 'string', description: 'One sentence for a person.' },
    details: { description: 'What the sentence names, for programs.' },
  },
  required: ['type', 'status', 'title', 'code', 'detail'],
};

/** What an operation answers where it does not do what it is asked: with one of its own codes. */
export function problemsOf(operation: Operation): object {
  const refusals = refusalsOf(operation);
  const codes = [...new Set([...refusals, ...Object.keys(FAULTS)])].toSorted();
  const statuses = [...new Set(codes.map((code) => statusOfAny(code)))].toSorted();
  const schema = {
    allOf: [
      { $ref: '#/components/schemas/Problem' },
      { type: 'object', properties: { code: { type: 'string', enum: codes } }, required: ['code'] },
    ],
  };
  return {
    description: `未办理：${statuses.join('、')}`,
    content: { 'application/problem+json': { schema } },
  };
}

const statusOfAny = (code: string): number =>
  code in FAULTS ? FAULTS[code as Fault] : statusOf(code as RefusalCode);
