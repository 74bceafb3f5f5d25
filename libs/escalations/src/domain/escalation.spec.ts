import { specFor } from '#testing';
import {
  acknowledge,
  acknowledged,
  answerUrge,
  approve,
  approved,
  decline,
  declined,
  lift,
  lifted,
  lower,
  lowered,
  raise,
  raised,
  resolve,
  resolved,
  urge,
  urgeAnswered,
  urged,
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

  it.each(['met', 'waived', 'extended', 'suspended', 'missed'] as const)(
    'ends once when what is owed is %s, with the reason a person gave',
    (because) => {
      const facts = { reason: '县政府常务会议同意' };
      given(blue)
        .when(resolve('2026-01-06', because, facts))
        .then(resolved('2026-01-06', because, facts));
      given(blue, resolved('2026-01-06', because)).when(resolve('2026-01-07')).thenNothing();
    },
  );

  it('has nothing to end where nothing was raised', () =>
    given().when(resolve('2025-12-20')).thenNothing());

  it.each([
    ['answered', acknowledge('2026-01-05', '2026-01-09')],
    ['approved', approve('2026-01-16')],
    ['declined', decline('2026-01-16')],
    ['lowered', lower('blue', '2026-01-16')],
    ['lifted', lift('2026-01-16')],
    ['urged', urge('u1', '2026-01-16')],
    ['answered for', answerUrge('u1', '2026-01-16')],
  ])('a case that was never raised cannot be %s', (_, command) =>
    given().when(command).thenRefused('escalation-not-found'),
  );
});

describe('the next case', () => {
  const anew = raised('blue', '2026-03-03', { dueVersion: 2 });
  const over = [blue, yellow, resolved('2026-01-09', 'extended')] as const;

  it('is opened by the next rung reached, of the same date or a new one', () => {
    given(...over)
      .when(raise('red', '2026-01-15'))
      .then(red);
    given(...over)
      .when(raise('blue', '2026-03-03', { dueVersion: 2 }))
      .then(anew);
    given(blue, lifted('2026-01-06')).when(raise('yellow', '2026-01-08')).then(yellow);
  });

  it('is not opened by a rung that was raised before', () => {
    given(...over)
      .when(raise('blue', '2026-01-04'))
      .thenNothing();
    given(...over)
      .when(raise('yellow', '2026-01-08', { dueVersion: 1 }))
      .thenNothing();
    given(...over, anew, resolved('2026-03-04'))
      .when(raise('blue', '2026-03-03', { dueVersion: 2 }))
      .thenNothing();
  });

  it('begins with nothing promised, urged or withdrawn', () =>
    given(
      ...[blue, acknowledged('blue', '2026-01-09'), acknowledged('blue', '2026-01-12')],
      ...[acknowledged('blue', '2026-01-13'), urged('u1', '2026-01-05')],
      ...[resolved('2026-01-09', 'extended'), anew],
    )
      .when(acknowledge('2026-03-04', '2026-03-20'))
      .then(acknowledged('blue', '2026-03-20')));
});

describe('a person', () => {
  it('may lower a case, never in silence and never below blue', () => {
    given(yellow)
      .when(lower('blue', '2026-01-09'))
      .then(lowered('yellow', 'blue', '2026-01-09'));
    given(blue).when(lower('blue', '2026-01-09')).thenNothing();
    given(blue).when(lower('yellow', '2026-01-09')).thenRefused('escalation-not-lower');
  });

  it('does not stop the rungs still to come by lowering', () =>
    given(yellow, lowered('yellow', 'blue', '2026-01-09'))
      .when(raise('red', '2026-01-15'))
      .then(red));

  it('asks for a new answer by lowering', () =>
    given(yellow, acknowledged('yellow', '2026-01-30'), lowered('yellow', 'blue', '2026-01-09'))
      .when(acknowledge('2026-01-09', '2026-01-30'))
      .then(acknowledged('blue', '2026-01-30')));

  it('withdraws the red card by lowering', () => {
    given(red, lowered('red', 'yellow', '2026-01-16'))
      .when(approve('2026-01-17'))
      .thenRefused('red-card-not-drafted');
    given(red, approved('2026-01-16'), lowered('red', 'blue', '2026-01-19'))
      .when(approve('2026-01-20'))
      .thenRefused('red-card-not-drafted');
  });

  it('may lift a case with a reason, once, and not one that has ended otherwise', () => {
    given(yellow).when(lift('2026-01-09')).then(lifted('2026-01-09'));
    given(yellow, lifted('2026-01-09')).when(lift('2026-01-12', '另一个理由')).thenNothing();
    given(yellow, resolved('2026-01-09'))
      .when(lift('2026-01-12'))
      .thenRefused('escalation-resolved');
    given(yellow, resolved('2026-01-09'))
      .when(lower('blue', '2026-01-12'))
      .thenRefused('escalation-resolved');
  });
});

it.each([
  ['declining a red card', decline('2026-01-16', ' ')],
  ['lowering', lower('blue', '2026-01-16', '')],
  ['lifting', lift('2026-01-16', '　')],
])('%s is not done without a reason', (_, command) =>
  given(red).when(command).thenRefused('escalation-reason-missing'),
);

describe('urging', () => {
  it('is recorded as often as it is done', () => {
    given(blue).when(urge('u1', '2026-01-05')).then(urged('u1', '2026-01-05'));
    given(blue, urged('u1', '2026-01-05'))
      .when(urge('u2', '2026-01-06'))
      .then(urged('u2', '2026-01-06'));
  });

  it('is over with the case', () =>
    given(blue, resolved('2026-01-06'))
      .when(urge('u1', '2026-01-07'))
      .thenRefused('escalation-resolved'));

  it('is answered once, also after the case has ended', () => {
    const before = [blue, urged('u1', '2026-01-05')] as const;
    const end = resolved('2026-01-06');
    given(...before)
      .when(answerUrge('u1', '2026-01-06'))
      .then(urgeAnswered('u1', '2026-01-06'));
    given(...before, end)
      .when(answerUrge('u1', '2026-01-06'))
      .then(urgeAnswered('u1', '2026-01-06'));
    given(...before, urgeAnswered('u1', '2026-01-06'))
      .when(answerUrge('u1', '2026-01-07', { answer: '已报送' }))
      .thenRefused('urge-already-answered');
    given(...before)
      .when(answerUrge('u2', '2026-01-06'))
      .thenRefused('urge-not-found');
  });

  it('may bring a promise, which answers the level', () => {
    const before = [blue, urged('u1', '2026-01-05')] as const;
    given(...before)
      .when(answerUrge('u1', '2026-01-06', { promisedOn: '2026-01-09' }))
      .then(urgeAnswered('u1', '2026-01-06'), acknowledged('blue', '2026-01-09', '本周五前报送'));
    given(...before)
      .when(answerUrge('u1', '2026-01-06', { promisedOn: '2026-01-06' }))
      .thenRefused('promise-not-ahead');
  });
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

  it('may be put off twice at one level, not a third time', () => {
    const promised = ['2026-01-09', '2026-01-12', '2026-01-13'].map((on) =>
      acknowledged('blue', on),
    );
    given(blue, ...promised)
      .when(acknowledge('2026-01-07', '2026-01-14'))
      .thenRefused('promise-renewed-too-often');
    given(blue, ...promised, yellow)
      .when(acknowledge('2026-01-09', '2026-01-14'))
      .then(acknowledged('yellow', '2026-01-14'));
    given(blue, ...promised.slice(1))
      .when(acknowledge('2026-01-07', '2026-01-14'))
      .then(acknowledged('blue', '2026-01-14'));
  });

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
  it('a red card that was declined stays declined as long as the case lasts', () => {
    const again = raised('red', '2026-01-22', { rule: '+15wd' });
    given(red, declined('2026-01-16'), lowered('red', 'yellow', '2026-01-19'), again)
      .when(approve('2026-01-23'))
      .thenRefused('red-card-not-drafted');
    given(red, declined('2026-01-16'), lowered('red', 'yellow', '2026-01-19'), again)
      .when(decline('2026-01-23'))
      .thenNothing();
    given(red, declined('2026-01-16'), lifted('2026-01-19'), again)
      .when(approve('2026-01-23'))
      .then(approved('2026-01-23'));
  });
});
