import { specFor } from '#testing';
import {
  acknowledge,
  acknowledged,
  approve,
  approved,
  decline,
  declined,
  raise,
  raised,
  resolve,
  resolved,
} from './escalation.fixtures.ts';
import { escalationDecider } from './escalation.ts';

const given = specFor(escalationDecider);
const blue = raised('blue', '2026-01-04');
const yellow = raised('yellow', '2026-01-08');
const red = raised('red', '2026-01-15');

describe('a case', () => {
  it('is raised at the first rung and at each higher one', () => {
    given().when(raise('blue', '2026-01-04')).then(blue);
    given(blue).when(raise('yellow', '2026-01-08')).then(yellow);
    given(blue, yellow).when(raise('red', '2026-01-15')).then(red);
  });

  it('may begin at a higher rung after an outage', () =>
    given().when(raise('yellow', '2026-01-08')).then(yellow));

  it('never falls in silence', () => {
    given(yellow).when(raise('blue', '2026-01-09')).thenNothing();
    given(yellow).when(raise('yellow', '2026-01-09')).thenNothing();
  });

  it('ends with its obligation, once, and stays ended', () => {
    given(blue).when(resolve('2026-01-06')).then(resolved('2026-01-06'));
    given(blue).when(resolve('2026-01-06', 'waived')).then(resolved('2026-01-06', 'waived'));
    given(blue, resolved('2026-01-06')).when(raise('yellow', '2026-01-08')).thenNothing();
  });

  it('has nothing to end where nothing was raised', () =>
    given().when(resolve('2025-12-20')).thenNothing());

  it.each([
    ['answered', acknowledge('2026-01-05', '2026-01-09')],
    ['approved', approve('2026-01-16')],
    ['declined', decline('2026-01-16')],
  ])('that was never raised cannot be %s', (_, wish) =>
    given().when(wish).thenRefused('escalation-not-found'),
  );
});

describe('an answer', () => {
  it('names the level it answers and the day promised', () =>
    given(blue)
      .when(acknowledge('2026-01-05', '2026-01-09'))
      .then(acknowledged('blue', '2026-01-09')));

  it('may promise another day', () =>
    given(blue, acknowledged('blue', '2026-01-09'))
      .when(acknowledge('2026-01-06', '2026-01-12'))
      .then(acknowledged('blue', '2026-01-12')));

  it('is asked for anew at the next level, and may promise the same day again', () =>
    given(blue, acknowledged('blue', '2026-01-30'), yellow)
      .when(acknowledge('2026-01-09', '2026-01-30'))
      .then(acknowledged('yellow', '2026-01-30')));

  it.each(['2026-01-05', '2026-01-04'])('cannot promise %s on the 5th', (promised) =>
    given(blue).when(acknowledge('2026-01-05', promised)).thenRefused('promise-not-ahead'),
  );

  it('may promise three months, not more: that is an extension', () => {
    given(blue)
      .when(acknowledge('2026-01-05', '2026-04-07'))
      .then(acknowledged('blue', '2026-04-07'));
    given(blue).when(acknowledge('2026-01-05', '2026-04-08')).thenRefused('promise-too-far');
  });

  it('is too late once the case is over', () =>
    given(blue, resolved('2026-01-06'))
      .when(acknowledge('2026-01-07', '2026-01-09'))
      .thenRefused('escalation-resolved'));
});

describe('a red card', () => {
  it('is a draft until a named official approves it', () =>
    given(red).when(approve('2026-01-16')).then(approved('2026-01-16')));
  it('may be declined with a reason', () =>
    given(red).when(decline('2026-01-16')).then(declined('2026-01-16')));
  it('is decided once', () => {
    given(red, approved('2026-01-16'))
      .when(decline('2026-01-17'))
      .thenRefused('red-card-not-drafted');
    given(red, declined('2026-01-16'))
      .when(approve('2026-01-17'))
      .thenRefused('red-card-not-drafted');
  });
  it('has nothing to approve at blue or yellow', () => {
    given(blue).when(approve('2026-01-16')).thenRefused('red-card-not-drafted');
    given(yellow).when(decline('2026-01-16')).thenRefused('red-card-not-drafted');
  });
  it('cannot be approved for what has been done meanwhile', () =>
    given(red, resolved('2026-01-16'))
      .when(approve('2026-01-19'))
      .thenRefused('red-card-not-drafted'));
  it('stands at once under a policy that drafts none', () =>
    given(raised('red', '2026-01-15', { draft: false }))
      .when(approve('2026-01-16'))
      .thenNothing());
});
