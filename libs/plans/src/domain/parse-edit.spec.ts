import fc from 'fast-check';
import { Rejection } from '#contract';
import { parseEdit, parseRuling } from './parse-edit.ts';

const fieldOf = (source: object): unknown => {
  try {
    return parseEdit(source);
  } catch (error) {
    if (error instanceof Rejection && error.code === 'edit-malformed')
      return error.details['field'];
    throw error;
  }
};

describe('an edit as people write it', () => {
  it.each([
    { edit: 'set-leads', id: 'p.t1', leads: ['县教育局'] },
    { edit: 'merge-organization', from: '县卫体局', into: '县卫生健康和体育局' },
    { edit: 'resolve-collective', collective: '各镇人民政府', members: ['大阳镇', '巴公镇'] },
    { edit: 'set-due', id: 'p.t1', dueOn: '2025-06-30' },
    { edit: 'set-title', id: 'p.t1', title: '新名' },
    { edit: 'set-period', from: '2021-01-01', to: '2025-12-31' },
    { edit: 'drop', id: 'p.t1' },
    { edit: 'change-task', id: 'p.t1', clause: '一\n二', dueOn: null, leads: [], tracked: false },
    { edit: 'change-target', id: 'p.g1', comparator: 'range', value: 2.5, upper: 3, unit: null },
    { edit: 'change-target', id: 'p.g1', baseline: { value: 9.8, asOf: '2020-12-31' } },
    { edit: 'change-phase', id: 'p.p1', startsOn: '2025-01-01' },
    { edit: 'change-plan', period: { from: '2021-01-01', to: '2025-12-31' }, issuer: null },
    { edit: 'add-task', title: '新', after: null, section: '保障措施' },
    { edit: 'add-target', title: '新', comparator: '>=', value: null, reference: '全省平均水平' },
    { edit: 'add-phase', title: '新', startsOn: '2025-01-01', dueOn: '2025-06-30' },
    { edit: 'track-section', section: '保障措施', tracked: true },
    { edit: 'split-task', id: 'p.t1', parts: [{ clause: '一' }, { clause: '二', dueOn: null }] },
    { edit: 'split-task-at', id: 'p.t1', at: 7 },
    { edit: 'merge-items', from: 'p.t2', into: 'p.t1' },
    { edit: 'add-step', id: 'p.t1', title: '勘测', dueOn: '2025-05-31', leads: ['县水利局'] },
    { edit: 'change-step', id: 'p.t1', no: 2, dueOn: '2025-06-30' },
    { edit: 'set-steps', id: 'p.t1', steps: [{ no: 1, title: '勘测', dueOn: '2025-06-30' }] },
    { edit: 'drop-step', id: 'p.t1', no: 2 },
    { edit: 'restore', id: 'p.t1' },
    { edit: 'undo', no: 3 },
  ])('%j is taken as it is', (edit) => expect(parseEdit(edit)).toEqual(edit));

  it('may be as long as a text of 20,000 characters, in 50 parts, of any kind of counting', () => {
    const long = { edit: 'change-task', id: 'p.t1', clause: '长'.repeat(20_000) };
    const parts = Array.from({ length: 50 }, () => ({ clause: '一' }));
    const split = { edit: 'split-task', id: 'p.t1', parts };
    const counted = { edit: 'change-target', id: 'p.g1', recurrence: 'level' };
    for (const edit of [long, split, counted]) expect(parseEdit(edit)).toEqual(edit);
    expect(fieldOf({ ...split, parts: [...parts, { clause: '一' }] })).toBe('parts');
  });

  it('is stripped of what does not belong to it', () =>
    expect(parseEdit({ edit: 'drop', id: 'p.t1', leads: ['县科协'], by: 'me' })).toEqual({
      edit: 'drop',
      id: 'p.t1',
    }));

  it.each([
    [{}, 'edit'],
    [{ edit: 'erase', id: 'p.t1' }, 'edit'],
    [{ edit: 'function Object() { [native code] }' }, 'edit'],
    [{ edit: ['drop'], id: 'p.t1' }, 'edit'],
    [{ edit: 'drop' }, 'id'],
    [{ edit: 'drop', id: '  ' }, 'id'],
    [{ edit: 'drop', id: 7 }, 'id'],
    [{ edit: 'set-title', id: 'p.t1', title: '长'.repeat(201) }, 'title'],
    [{ edit: 'set-leads', id: 'p.t1', leads: [] }, 'leads'],
    [{ edit: 'set-leads', id: 'p.t1', leads: '县科协' }, 'leads'],
    [{ edit: 'set-leads', id: 'p.t1', leads: ['县科协', ''] }, 'leads'],
    [{ edit: 'resolve-collective', collective: '各镇', members: Array(501).fill('镇') }, 'members'],
    [{ edit: 'set-due', id: 'p.t1', dueOn: '2025-02-29' }, 'dueOn'],
    [{ edit: 'set-due', id: 'p.t1', dueOn: '2025-6-30' }, 'dueOn'],
    [{ edit: 'set-period', from: '2021-01-01' }, 'to'],
    [{ edit: 'change-task', id: 'p.t1', title: '一\n二' }, 'title'],
    [{ edit: 'change-task', id: 'p.t1', clause: '一\u0000' }, 'clause'],
    [{ edit: 'change-task', id: 'p.t1', clause: '长'.repeat(20_001) }, 'clause'],
    [{ edit: 'change-task', id: 'p.t1', tracked: 'no' }, 'tracked'],
    [{ edit: 'change-target', id: 'p.g1', value: '5' }, 'value'],
    [{ edit: 'change-target', id: 'p.g1', baseline: { value: 9.8 } }, 'baseline'],
    [{ edit: 'change-target', id: 'p.g1', value: Number.NaN }, 'value'],
    [{ edit: 'change-target', id: 'p.g1', recurrence: 'monthly' }, 'recurrence'],
    [{ edit: 'change-plan', period: { from: '2021-01-01' } }, 'period'],
    [{ edit: 'split-task', id: 'p.t1', parts: [{ clause: '一' }] }, 'parts'],
    [{ edit: 'split-task', id: 'p.t1', parts: [{ clause: '一' }, { text: '二' }] }, 'parts'],
    [{ edit: 'split-task-at', id: 'p.t1', at: 0 }, 'at'],
    [{ edit: 'undo', no: 1.5 }, 'no'],
    [{ edit: 'set-steps', id: 'p.t1', steps: [{ title: '勘测' }] }, 'steps'],
    [{ edit: 'add-target', title: '新', comparator: '>=' }, 'value'],
  ])('%j is refused, and the field named: %s', (source, field) =>
    expect(fieldOf(source)).toBe(field),
  );

  it('an edit of any shape is taken or refused, never a fault', () =>
    fc.assert(
      fc.property(fc.object({ key: fc.constantFrom('edit', 'id', 'leads', 'from') }), (source) => {
        expect(['string', 'object']).toContain(typeof fieldOf(source));
      }),
    ));
});

describe('a ruling as people write it', () => {
  const refused = (source: object): unknown => {
    try {
      return parseRuling(source);
    } catch (error) {
      return error instanceof Rejection && error.details['field'];
    }
  };
  it.each([
    { edit: 'set-leads', id: 'p.t1', leads: ['县教育局'] },
    { edit: 'transfer', id: 'p.t1', from: '县教育局', to: '团县委' },
    { edit: 'keep', kind: 'several-leads', id: 'p.t1' },
    { edit: 'keep', kind: 'doubt', id: 'no-title@未读出方案标题，请补填。' },
    { edit: 'keep', kind: 'alias', name: '县文广局' },
  ])('%j is taken as it is', (ruling) => expect(parseRuling(ruling)).toEqual(ruling));

  it.each([
    [{ edit: 'drop', id: 'p.t1' }, 'edit'],
    [{ edit: 'set-due', id: 'p.t1', dueOn: '2025-06-30' }, 'edit'],
    [{ edit: 'transfer', id: 'p.t1', from: '县教育局' }, 'to'],
    [{ edit: 'keep', kind: 'no-lead', id: 'p.t1' }, 'kind'],
    [{ edit: 'keep', kind: 'alias', id: 'p.t1' }, 'name'],
    [{ edit: 'keep', kind: 'doubt', name: '县文广局' }, 'id'],
  ])('%j is refused, and the field named: %s', (source, field) =>
    expect(refused(source)).toBe(field),
  );

  it('a ruling of any shape is taken or refused, never a fault', () =>
    fc.assert(
      fc.property(fc.object({ key: fc.constantFrom('edit', 'kind', 'id', 'name') }), (source) => {
        expect(['string', 'object']).toContain(typeof refused(source));
      }),
    ));
});

it.each([
  [{}, '第3处修改未写明种类（edit）。'],
  [{ edit: 'rename' }, '第3处修改的种类“rename”无法识别。'],
  [
    { edit: 'set-leads', id: 'p.t1', leads: [] },
    '第3处修改（确定牵头单位）的“牵头单位”未填写或不合要求，请补填。',
  ],
  [
    { edit: 'set-period', from: '2021-01-01', to: '2025' },
    '第3处修改（更正实施期限）的“结束”未填写或不合要求，请补填。',
  ],
  [
    { edit: 'merge-organization', into: '县教育局' },
    '第3处修改（合并单位名称）的“原名称或编号”未填写或不合要求，请补填。',
  ],
])('an edit that is not one, %j, is told by its place and its field in words', (source, sentence) =>
  expect(() => parseEdit(source, 2)).toThrow(new Error(sentence)),
);
