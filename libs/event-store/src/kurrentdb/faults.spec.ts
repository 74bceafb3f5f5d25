import * as client from '@kurrent/kurrentdb-client';
import { StoreUnavailable, StreamGone, TooLarge } from '../errors.ts';
import { KINDS, kindOf, textOf, toFault } from './faults.ts';

const types = Object.values(client.ErrorType);
const of = (type: string): Error => Object.assign(new Error('14 UNAVAILABLE: gone'), { type });

it('66 the KurrentDB adapter knows what every error of the client means, and no others', () => {
  expect(Object.keys(KINDS).sort()).toEqual([...types].sort());
});

it('66 the KurrentDB adapter has an answer for every class of error of the client', () => {
  const classes = Object.entries(client).filter(([name]) => /^[A-Z].*Error$/.test(name));
  expect(classes).toHaveLength(types.length);
});

it.each(types.filter((type) => KINDS[type] === 'passing'))(
  '66 the KurrentDB adapter takes %s for passing',
  (type) => {
    const cause = of(type);
    expect(toFault(cause)).toBeInstanceOf(StoreUnavailable);
    expect(toFault(cause)).toMatchObject({ fatal: false, cause });
  },
);

it.each(types.filter((type) => ['denied', 'foreign'].includes(KINDS[type])))(
  '66 the KurrentDB adapter takes %s for final',
  (type) => {
    expect(toFault(of(type))).toBeInstanceOf(StoreUnavailable);
    expect(toFault(of(type))).toMatchObject({ fatal: true });
  },
);

it('66 the KurrentDB adapter tells a deleted stream and an append that is too large', () => {
  expect(toFault(of('stream-deleted'), 'plan-1')).toEqual(new StreamGone('plan-1'));
  expect(toFault(of('stream-tombstoned'), 'plan-1')).toBeInstanceOf(StreamGone);
  expect(toFault(of('maximum-append-size-exceeded'), 'plan-1')).toBeInstanceOf(TooLarge);
});

it('the KurrentDB adapter takes what it does not know for a broken channel, and leaves what is said in our words', () => {
  expect(kindOf(new Error('Channel has been shut down'))).toBe('passing');
  expect(kindOf(of('never-heard-of'))).toBe('passing');
  const fault = new StoreUnavailable('The log is closed', true);
  expect(toFault(fault)).toBe(fault);
});

it('the KurrentDB adapter says what happened without the words that gRPC puts around it', () => {
  const said = new Error(
    '14 UNAVAILABLE: No connection established. Last error: Error: connect ECONNREFUSED 127.0.0.1:1. Resolution note: ',
  );
  expect(textOf(said)).toBe('connect ECONNREFUSED 127.0.0.1:1.');
});

it('the KurrentDB adapter says each time the same of an answer that did not come in time', () => {
  const said = [
    '4 DEADLINE_EXCEEDED: Deadline exceeded after 60.001s,LB pick: 0.001s,remote_addr=127.0.0.1:1',
    '4 DEADLINE_EXCEEDED: Deadline exceeded after 5.000s,metadata filters: 0.002s,Waiting for LB pick',
    '4 DEADLINE_EXCEEDED: Deadline exceeded',
  ].map((text) => textOf(new Error(text)));
  expect(new Set(said)).toEqual(new Set(['No answer in time']));
});
