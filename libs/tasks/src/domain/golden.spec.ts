import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '#kernel';
import { type TaskEvent } from './task.events.ts';
import {
  accepted,
  assigned,
  claimed,
  education,
  office,
  ref,
  reported,
  returned,
  science,
  signed,
} from './task.fixtures.ts';
import { taskDecider } from './task.ts';

const folder = join(import.meta.dirname, 'golden');

/** Every type of event, in the order of a life; the compiler asks for a new one here. */
const built: Readonly<Record<TaskEvent['type'], TaskEvent>> = {
  TaskAssigned: assigned({ leads: [education], supports: [science] }),
  AssignmentSigned: signed(education, '2022-01-10'),
  ProgressReported: reported(education),
  CompletionClaimed: claimed(education, '2025-12-08', '见附件'),
  CompletionReturned: returned(education, '2025-12-10', '材料不全'),
  CompletionAccepted: accepted(education, '2025-12-22', '2025-12-08'),
};

const stored = (type: string): TaskEvent =>
  ({
    type,
    data: JSON.parse(readFileSync(join(folder, `${type}.v1.json`), 'utf8')) as object,
  }) as TaskEvent;

describe('the stored form of facts about tasks', () => {
  it('is what is written today', () => {
    for (const [type, event] of Object.entries(built)) expect(stored(type)).toEqual(event);
  });

  it('has no file of a type that nobody knows', () => {
    const types = readdirSync(folder).map((file) => file.replace(/\.v\d+\.json$/, ''));
    expect(new Set(types)).toEqual(new Set(Object.keys(built)));
  });

  it('is understood for ever', () => {
    const task = fold(taskDecider, Object.keys(built).map(stored));
    expect(task).toMatchObject({ status: 'assigned', ref, office });
    expect(task).toMatchObject({
      assignments: [
        {
          organization: education,
          role: 'lead',
          owes: true,
          status: 'accepted',
          signedOn: '2022-01-10',
          acceptedOn: '2025-12-22',
          returned: { on: '2025-12-10', reason: '材料不全' },
          latestReport: { reportId: 'r-1', reportedOn: '2025-06-30', percent: 60 },
        },
        { organization: science, role: 'support', owes: false, status: 'open', signedOn: null },
      ],
    });
  });
});
