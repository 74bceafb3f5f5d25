import { type RecordedEvent, StoreUnavailable, TooLarge } from '#event-store';
import { Rejection } from '#contract';
import { type Reaction } from '#views';
import { passingRefusals } from './passing-refusals.ts';

const event = { type: 'PlanAdopted', data: { planId: 'x' } } as unknown as RecordedEvent;

function reactingWith(error: Error): { reaction: Reaction; told: unknown[] } {
  const told: unknown[] = [];
  const failing: Reaction = {
    ...{ name: 'open-obligations', prefixes: ['plan-'], from: 'start' },
    react: () => Promise.reject(error),
  };
  return { reaction: passingRefusals(failing, (what) => told.push(what)), told };
}

describe('an event that a reaction cannot get past', () => {
  it.each([
    ['a rule refuses it', new Rejection('plan-withdrawn')],
    ['the log cannot hold what it leads to', new TooLarge('LetterIssued: over 1 MiB of JSON')],
  ])('is told and passed when %s: the plans behind it go on', async (_, error) => {
    const { reaction, told } = reactingWith(error);
    await reaction.react(event);
    expect(told).toEqual([error]);
  });

  it('is tried again when only the log is away', async () => {
    const { reaction, told } = reactingWith(new StoreUnavailable('disk full'));
    await expect(reaction.react(event)).rejects.toBeInstanceOf(StoreUnavailable);
    expect(told).toEqual([]);
  });
});
