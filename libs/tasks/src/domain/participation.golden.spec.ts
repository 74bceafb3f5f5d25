import { fold } from '#kernel';
import { goldenSuite } from '#testing';
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

const stored = goldenSuite<ParticipationEvent>(
  'an organization’s part',
  {
    TasksNamed: named('2022-01-07', { t1: '2024-12-31', t2: '2025-12-31' }, ['t1', 't2']),
    ReportsAsked: asked('2022-01-07', '2023-12-31', '2024-12-31', '2025-12-31'),
    TaskSigned: taskSigned('t1', '2022-01-10'),
    TaskLeft: taskLeft('t2', '2022-02-01'),
    ReportsDropped: dropped('2022-02-01', '2025-12-31'),
    AllSigned: allSigned('2022-02-01'),
    ReportReceived: received('2023-12-31', '2023-12-20'),
    PartEnded: ended('2024-03-01'),
  },
  new URL('golden-participation/', import.meta.url),
);

it('stored facts of an organization’s part are understood for ever', () => {
  const events = stored();
  expect(fold(participationDecider, events.slice(0, 5))).toEqual({
    tasks: [{ taskId: 't1', dueOn: '2024-12-31' }],
    signed: ['t1'],
    owesSignature: true,
    reportsOn: ['2023-12-31', '2024-12-31'],
    received: [],
  });
  expect(fold(participationDecider, events)).toEqual({
    tasks: [],
    signed: ['t1'],
    owesSignature: false,
    reportsOn: ['2023-12-31', '2024-12-31'],
    received: ['2023-12-31'],
  });
});
