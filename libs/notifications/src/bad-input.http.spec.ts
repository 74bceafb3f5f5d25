import fc from 'fast-check';
import * as duties from '../../obligations/src/domain/obligation.fixtures.ts';
import { defaultSource } from '../../policies/src/domain/policy.fixtures.ts';
import { startSupervision } from './supervision.fixtures.ts';

let feature: Awaited<ReturnType<typeof startSupervision>>;
beforeAll(async () => {
  feature = await startSupervision();
  const blue = duties.issued('2026-01-04', { rule: '+1wd', form: 'blue' });
  await feature.write(`obligation-${duties.ref.obligationId}`, duties.opened(), blue);
  await feature.react();
});
afterAll(() => feature.stop());

const one = `/escalations/${encodeURIComponent(duties.ref.obligationId)}`;
const COMMANDS = [
  ...['answer', 'lower', 'lift', 'urge', 'urges/u1/answer'].map((verb) => `${one}/${verb}`),
  ...['compare', 'dry-run'].map((verb) => `/policies/${verb}`),
  '/policies',
  '/escalations/%00%0a/lift',
];
const QUERIES = ['/escalations', '/escalations/summary', one, '/policies', '/problems'];

/** Mostly the right names with wrong values: what is quite unknown is turned away at the door. */
const value = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>('2026-02-01', '9999-12-31', 'blue', 'u1', 'phone', '好', null, [], {}),
  fc.constant(JSON.stringify(defaultSource())),
  fc.constant({ name: 'default', version: 1 }),
);
const NAMES = [
  'promisedOn',
  'note',
  'to',
  'by',
  'reason',
  'answer',
  'urgeId',
  'text',
  'with',
  'name',
];
const body = fc.oneof(
  fc.object(),
  fc
    .array(fc.tuple(fc.constantFrom(...NAMES, 'version'), value))
    .map((all) => Object.fromEntries(all)),
);

describe('whatever is sent', () => {
  it('is granted or turned away, never a fault of the server', () =>
    fc.assert(
      fc.asyncProperty(fc.constantFrom(...COMMANDS), body, async (url, body) => {
        const { status } = await feature.ask('POST', url, body);
        expect([200, 400, 403, 404, 409, 422]).toContain(status);
      }),
      { numRuns: 250 },
    ));

  it('may be asked in whatever way', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...QUERIES),
        fc.constantFrom('order', 'minAge', 'level', 'cursor', 'limit', 'region', 'status'),
        fc.oneof(fc.string(), fc.constantFrom('next', '7', '3660', 'bmV4dHw')),
        async (url, name, text) => {
          const query = `${encodeURIComponent(name)}=${encodeURIComponent(text)}`;
          const next = name === 'cursor' ? '&order=next' : '';
          const { status } = await feature.ask('GET', `${url}?${query}${next}`);
          expect([200, 400, 404, 409, 422]).toContain(status);
        },
      ),
      { numRuns: 250 },
    ));
});
