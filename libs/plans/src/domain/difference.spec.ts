import { differenceOf } from './difference.ts';
import { content } from './plan.fixtures.ts';

const OTHER = 'other' as never;

describe('what differs between two states of a plan', () => {
  it('is nothing where they are the same', () =>
    expect(differenceOf(content, structuredClone(content))).toEqual([]));

  it.each(['title', 'documentNumber', 'issuer', 'issuedOn', 'period'] as const)(
    'tells another %s of the plan, as it was and as it is',
    (field) => {
      const [change, ...others] = differenceOf(content, { ...content, [field]: OTHER });
      expect(others).toEqual([]);
      expect(change).toMatchObject({ kind: 'plan', id: 'plan', change: 'changed', number: '' });
      expect(change?.fields).toEqual([{ field, before: content[field], after: OTHER }]);
    },
  );

  const duties = ['leads', 'supports', 'responsible'];
  it.each([
    ['phase', ['number', 'name', 'from', 'to', 'text']],
    ['task', ['number', 'title', 'section', 'tracked', 'clause', 'dueOn', ...duties]],
    [
      'target',
      [
        ...['number', 'taskId', 'subject', 'quote', 'comparator', 'value', 'upper', 'unit'],
        ...['deadline', 'recurrence', 'soft', 'reference', ...duties],
      ],
    ],
  ] as const)('tells each field of a %s by itself', (kind, fields) => {
    const list = `${kind}s` as const;
    const [item, ...rest] = content[list] as readonly { id: string }[];
    if (!item) throw new Error(`the plan has ${list}`);
    for (const field of fields) {
      const after = { ...content, [list]: [{ ...item, [field]: OTHER }, ...rest] };
      const before = (item as unknown as Record<string, unknown>)[field];
      expect(differenceOf(content, after)).toMatchObject([
        { kind, id: item.id, change: 'changed', fields: [{ field, before, after: OTHER }] },
      ]);
    }
  });

  it('tells items and names that came, and those that left', () => {
    const [task, ...tasks] = content.tasks;
    if (!task) throw new Error('the plan has tasks');
    const after = { ...content, tasks, organizations: [...content.organizations, '县气象局'] };
    const about = { kind: 'task', id: task.id, number: task.number, title: task.title, fields: [] };
    const name = { kind: 'organization', id: '县气象局', number: '', title: '县气象局' };
    expect(differenceOf(content, after)).toEqual([
      { ...about, change: 'removed' },
      { ...name, change: 'added', fields: [] },
    ]);
    expect(differenceOf(after, content)).toEqual([
      { ...about, change: 'added' },
      { ...name, change: 'removed', fields: [] },
    ]);
  });
});
