import { REFUSALS } from '#contract';
import { type Schema } from './api-types.ts';

/** What may go wrong anywhere; `code` says what it was. */
const STATUSES: Readonly<Record<string, string>> = {
  401: '尚未登录或登录已失效',
  403: '无权办理',
  404: '未找到',
  409: '规则不允许，或已被他人改动',
  422: '提交的内容不合要求',
  503: '系统繁忙，请稍后重试',
};

/** Beside what rules refuse. */
const FAULTS = ['internal', 'request-malformed', 'route-not-found', 'too-large', 'try-again'];

export const PROBLEM: Schema = {
  type: 'object',
  description: 'RFC 9457',
  properties: {
    type: { const: 'about:blank' },
    status: { type: 'integer' },
    title: { type: 'string' },
    code: {
      type: 'string',
      enum: [...Object.keys(REFUSALS), ...FAULTS].toSorted(),
      description: 'Stable: for programs.',
    },
    detail: { type: 'string', description: 'One sentence for a person.' },
    details: { description: 'What the sentence names, for programs.' },
  },
  required: ['type', 'status', 'title', 'code', 'detail'],
};

const content = {
  'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
};

/** `Problem404` and its like. */
export const PROBLEM_RESPONSES: Readonly<Record<string, { description: string; content: object }>> =
  Object.fromEntries(
    Object.entries(STATUSES).map(([status, description]) => [
      `Problem${status}`,
      { description, content },
    ]),
  );
