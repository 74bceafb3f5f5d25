import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '#kernel';
import { type ParticipationEvent } from './participation.events.ts';
import {
  allSigned,
  asked,
  dropped,
  ended,
  named,
  received,
  taskLeft,
  taskSigned,
} from './participation.fixtures.ts';
import { participationDecider } from './participation.ts';

const folder = join(import.meta.dirname, 'golden-participation');

/** Every type of event, in order; the compiler demands new ones. */
const built: Readonly<Record<ParticipationEvent['type'], ParticipationEvent>> = {
  TasksNamed: named('2022-01-07', { t1: '2024-12-31', t2: '2025-12-31' }, ['t1', 't2']),
  ReportsAsked: asked('2022-01-07', '2023-12-31', '2024-12-31', '2025-12-31'),
  TaskSigned: taskSigned('t1', '2022-01-10'),
  TaskLeft: taskLeft('t2', '2022-02-01'),
  ReportsDropped: dropped('2022-02-01', '2025-12-31'),
  AllSigned: allSigned('2022-02-01'),
  ReportReceived: received('2023-12-31', '2023-12-20'),
  PartEnded: ended('2024-03-01'),
};

const stored = (type: string): ParticipationEvent =>
  ({
    type,
    data: JSON.parse(readFileSync(join(folder, `${type}.v1.json`), 'utf8')) as object,
  }) as ParticipationEvent;

describe('the stored form of facts about an organization’s part', () => {
  it('is what is written today', () => {
    for (const [type, event] of Object.entries(built)) expect(stored(type)).toEqual(event);
  });

  it('has no file of a type that nobody knows', () => {
    const types = readdirSync(folder).map((file) => file.replace(/\.v\d+\.json$/, ''));
    expect(new Set(types)).toEqual(new Set(Object.keys(built)));
  });

  it('is understood for ever', () => {
    const events = Object.keys(built).map(stored);
    expect(fold(participationDecider, events.slice(0, 5))).toEqual({
      ...{ tasks: [{ taskId: 't1', dueOn: '2024-12-31' }], signed: ['t1'], owesSignature: true },
      ...{ reportsOn: ['2023-12-31', '2024-12-31'], received: [] },
    });
    expect(fold(participationDecider, events)).toEqual({
      ...{ tasks: [], signed: ['t1'], owesSignature: false },
      ...{ reportsOn: ['2023-12-31', '2024-12-31'], received: ['2023-12-31'] },
    });
  });
});
