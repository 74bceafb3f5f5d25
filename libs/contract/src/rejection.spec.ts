import { REFUSALS, Rejection, statusOf } from './index.ts';

describe('a refusal', () => {
  const refused = new Rejection('extension-not-later', {
    newDueOn: '2025-12-01',
    dueOn: '2025-12-31',
  });

  it('says what cannot be done and why, and names it to programs', () => {
    expect(refused.message).toBe('申请日期2025-12-01不晚于现行时限2025-12-31，请改填更晚的日期。');
    expect(refused.details).toEqual({ newDueOn: '2025-12-01', dueOn: '2025-12-31' });
  });

  it('has the status of its code', () => {
    expect(statusOf('extension-not-later')).toBe(409);
    expect(statusOf('task-not-found')).toBe(404);
    expect(statusOf('reason-missing')).toBe(422);
    expect(statusOf('not-your-region')).toBe(403);
    expect(statusOf('views-behind')).toBe(503);
  });

  it('cannot be made of a code that nobody knows, nor without what its sentence names', () => {
    // @ts-expect-error -- no such code
    expect(() => new Rejection('extension-too-nice')).toThrow(TypeError);
    // @ts-expect-error -- which task?
    expect(() => new Rejection('task-not-found')).toThrow(TypeError);
  });
});

it('a long name of a file is cut in the middle, and keeps its extension', () => {
  const name = '2025年第三季度全民科学素质行动工作总结和附件材料.docx';
  expect(new Rejection('evidence-empty', { name }).message).toBe(
    '“2025年第三季度全民科学素质行……料.docx”为空文件，未保存。',
  );
});

describe('the sentences of all refusals', () => {
  /** Stands for whatever a sentence names. */
  const anything = Object.assign(['X'], { slice: () => 'X', toString: () => 'X' });
  const said = Object.entries(REFUSALS).map(([code, { sentence }]) => {
    const details = new Proxy({}, { get: () => anything });
    return [code, (sentence as (details: unknown) => string | typeof anything)(details)] as const;
  });
  const whole = said.filter(([, text]) => typeof text === 'string') as [string, string][];

  it('are for people', () => {
    expect(said.length).toBeGreaterThan(200);
    // What only programs meet keeps its technical words.
    const chinese = whole.filter(([, text]) => /\p{Script=Han}/u.test(text));
    expect(chinese.length).toBeGreaterThan(170);
    const banned = /存疑|亮牌|[蓝黄红]牌|免办|免除|裁定|留痕|撤销|补正|照旧|undefined/u;
    expect(chinese.filter(([, text]) => banned.test(text))).toEqual([]);
  });

  it('stay within 60 characters whatever a plan or a task is called, but for switches that they name', () => {
    const long = '推进农村中小学校科学教育提质增效'.repeat(4);
    const isTitle = /^(title|planTitle)$/u;
    const named = (_: object, key: string) => (isTitle.test(key) ? long : anything);
    const details = new Proxy({}, { get: named as never });
    const sentences = Object.values(REFUSALS).map(({ sentence }) =>
      String((sentence as (from: unknown) => unknown)(details)),
    );
    const isForPeople = (text: string): boolean =>
      /\p{Script=Han}/u.test(text) && !/命令行|DUBAN_/u.test(text);
    expect(sentences.filter((text) => isForPeople(text) && text.length > 60)).toEqual([]);
  });

  it('are short', () =>
    expect(whole.filter(([, text]) => text.length > 100).map(([code]) => code)).toEqual([]));
});
