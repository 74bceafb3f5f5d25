import { specFor } from '#testing';
import { type PolicyPublished } from './policy.events.ts';
import { policyDecider, policyStream, type PublishPolicy } from './policy-versions.ts';
import { policy } from './policy.fixtures.ts';

const given = specFor(policyDecider);
const version = (number: number, sendAt = '08:30') => ({ ...policy, version: number, sendAt });
const publish = (number: number, sendAt?: string): PublishPolicy => ({
  type: 'PublishPolicy',
  data: { policy: version(number, sendAt) },
});
const published = (number: number, sendAt?: string): PolicyPublished => ({
  type: 'PolicyPublished',
  data: { policy: version(number, sendAt) },
});

it('a policy has a stream of its own', () =>
  expect(policyStream('default')).toBe('policy-default'));

describe('the versions of a policy', () => {
  it('are numbered through from one', () => {
    given().when(publish(1)).then(published(1));
    given(published(1)).when(publish(2, '09:00')).then(published(2, '09:00'));
  });

  it('leave no gap and do not begin in the middle', () => {
    given().when(publish(2)).thenRefused('policy-version-taken');
    given(published(1))
      .when(publish(3))
      .thenRefused('policy-version-taken', '督办规则“default”下一版应为第2版，文件中为第3版。');
  });

  it('never change', () =>
    given(published(1)).when(publish(1, '09:00')).thenRefused('policy-version-taken'));

  it('may be published again as they are, also when there are newer ones', () =>
    given(published(1), published(2, '09:00')).when(publish(1)).thenNothing());
});
