import fc from 'fast-check';
import { Rejection } from '#kernel';
import { parseEdit } from './parse-edit.ts';

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
  ])('%j is taken as it is', (edit) => expect(parseEdit(edit)).toEqual(edit));

  it('is stripped of what does not belong to it', () =>
    expect(parseEdit({ edit: 'drop', id: 'p.t1', leads: ['县科协'], by: 'me' })).toEqual({
      edit: 'drop',
      id: 'p.t1',
    }));

  it.each([
    [{}, 'edit'],
    [{ edit: 'erase', id: 'p.t1' }, 'edit'],
    [{ edit: 'constructor' }, 'edit'],
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
  ])('%j is refused, and the field named: %s', (source, field) =>
    expect(fieldOf(source)).toBe(field),
  );

  it('of whatever shape is taken or refused, never a fault', () =>
    fc.assert(
      fc.property(fc.object({ key: fc.constantFrom('edit', 'id', 'leads', 'from') }), (source) => {
        expect(['string', 'object']).toContain(typeof fieldOf(source));
      }),
    ));
});
