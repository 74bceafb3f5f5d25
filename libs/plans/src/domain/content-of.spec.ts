import { contentOf } from './content-of.ts';
import { outline } from './plan.fixtures.ts';

const [section] = outline.sections;

/** How a task without a title of its own is called. */
function titleOf(text: string): string | undefined {
  const task = section?.tasks[0];
  if (!section || !task) throw new Error('the plan has tasks');
  const read = { ...outline, sections: [{ ...section, tasks: [{ ...task, title: null, text }] }] };
  return contentOf(read, 'zezhou').tasks[0]?.title;
}

describe('a task without a title', () => {
  it('is called by its first sentence', () => {
    expect(titleOf('开展科普活动。每年两次。')).toBe('开展科普活动');
    expect(titleOf('开展科普活动；每年两次。')).toBe('开展科普活动');
    expect(titleOf('开展科普活动\n每年两次。')).toBe('开展科普活动');
  });

  it('is cut after forty letters, not at the fortieth', () => {
    expect(titleOf(`${'科'.repeat(40)}。`)).toBe('科'.repeat(40));
    expect(titleOf(`${'科'.repeat(41)}。`)).toBe(`${'科'.repeat(40)}…`);
  });
});
