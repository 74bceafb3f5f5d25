import { specFor } from '#testing';
import {
  acknowledge,
  acknowledged,
  answerUrge,
  approve,
  lift,
  lifted,
  lower,
  raised,
  resolved,
  urge,
  urgeAnswered,
  urged,
} from './escalation.fixtures.ts';
import { escalationDecider } from './escalation.ts';

const given = specFor(escalationDecider);
const blue = raised('blue', '2026-01-04');
const yellow = raised('yellow', '2026-01-08');

describe('a refusal about a case that has ended', () => {
  it.each([
    ['answering', acknowledge('2026-01-07', '2026-01-09'), '回复'],
    ['urging', urge('u1', '2026-01-07'), '催办'],
    ['lowering', lower('blue', '2026-01-07'), '降级'],
    ['lifting', lift('2026-01-07'), '解除'],
  ])('says when it ended, and why there is no more %s', (_, command, act) =>
    given(yellow, resolved('2026-01-06', 'extended'))
      .when(command)
      .thenRefused(
        'escalation-resolved',
        `本次三色督办已于2026-01-06解除（已延期），无需再${act}。`,
      ),
  );

  it('says that a person lifted it', () =>
    given(yellow, lifted('2026-01-09'))
      .when(urge('u1', '2026-01-12'))
      .thenRefused(
        'escalation-resolved',
        '本次三色督办已于2026-01-09解除（提前解除），无需再催办。',
      ));

  it('speaks of the last end, not of the one before', () =>
    given(blue, resolved('2026-01-06', 'suspended'), yellow, resolved('2026-01-12', 'met'))
      .when(lift('2026-01-13'))
      .thenRefused(
        'escalation-resolved',
        '本次三色督办已于2026-01-12解除（已办结），无需再解除。',
      ));
});

describe('a refusal about a running case', () => {
  it('names the item that has no red notice to sign', () =>
    given(yellow)
      .when(approve('2026-01-09'))
      .thenRefused(
        'red-card-not-drafted',
        '“提升科学教育水平”没有待签发的红色督办单，可能已签发或撤回。',
      ));

  it('names the level that it has, and the one whose promise was put off too often', () => {
    const promised = ['2026-01-09', '2026-01-12', '2026-01-13'].map((on) =>
      acknowledged('blue', on),
    );
    given(blue)
      .when(lower('yellow', '2026-01-09'))
      .thenRefused('escalation-not-lower', '现为蓝色督办，只能降为更低级别。');
    given(blue, ...promised)
      .when(acknowledge('2026-01-07', '2026-01-14'))
      .thenRefused(
        'promise-renewed-too-often',
        '蓝色督办的承诺日期已更改2次，不能再改；请申请延期。',
      );
  });

  it('says which urging has its answer', () =>
    given(blue, urged('u1', '2026-01-05'), urgeAnswered('u1', '2026-01-06'))
      .when(answerUrge('u1', '2026-01-07', { answer: '已报送' }))
      .thenRefused('urge-already-answered', '2026-01-05的催办已有回复记录，不能重复填写。'));
});
