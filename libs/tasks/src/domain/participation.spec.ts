import { specFor } from '#testing';
import {
  allSigned,
  asked,
  dropped,
  ended,
  endPart,
  leave,
  name,
  named,
  receive,
  received,
  signTask,
  taskLeft,
  taskSigned,
} from './participation.fixtures.ts';
import { participationDecider } from './participation.ts';

const given = specFor(participationDecider);
/** Due at the end of 2024, and a year later. */
const two = { t1: '2024-12-31', t2: '2025-12-31' };
const begun = named('2022-01-07', two, ['t1', 't2']);
const bothSigned = [begun, taskSigned('t1', '2022-01-10'), taskSigned('t2', '2022-01-11')] as const;
const done = [...bothSigned, allSigned('2022-01-11')] as const;

describe('who is named in tasks of a plan', () => {
  it('signs for each', () => given().when(name('2022-01-07', two)).then(begun));

  it('is named once', () => given(begun).when(name('2023-03-01', two)).thenNothing());

  it('signs for what comes later, and for nothing that it had already', () =>
    given(begun)
      .when(name('2023-03-01', { ...two, t3: '2025-06-30' }))
      .then(named('2023-03-01', { ...two, t3: '2025-06-30' }, ['t3'])));

  it('is told of another date, and signs for nothing', () =>
    given(...done)
      .when(name('2023-03-01', { ...two, t1: '2025-06-30' }))
      .then(named('2023-03-01', { ...two, t1: '2025-06-30' })));

  it('signs again for a task that it left', () => {
    const left = [taskLeft('t1', '2023-03-01'), named('2023-05-01', two, ['t1'])] as const;
    given(...done)
      .when(leave('t1', '2023-03-01'))
      .then(left[0]);
    given(...done, left[0])
      .when(name('2023-05-01', two))
      .then(left[1]);
    given(...done, ...left)
      .when(signTask('t1', '2023-05-04'))
      .then(taskSigned('t1', '2023-05-04'), allSigned('2023-05-04'));
  });

  it('has signed where it only supported before, or was not asked: that counts when it is asked', () => {
    given().when(signTask('t1', '2022-01-05')).then(taskSigned('t1', '2022-01-05'));
    given(taskSigned('t1', '2022-01-05'))
      .when(name('2022-01-07', { t1: '2024-12-31' }))
      .then(named('2022-01-07', { t1: '2024-12-31' }, ['t1']), allSigned('2022-01-07'));
    given(...done, named('2023-03-01', { t2: '2025-12-31' }))
      .when(name('2023-05-01', two))
      .then(named('2023-05-01', two, ['t1']), allSigned('2023-05-01'));
    given(...done, named('2023-03-01', { t2: '2025-12-31' }))
      .when(leave('t1', '2023-03-01'))
      .then(taskLeft('t1', '2023-03-01'));
  });

  it('has a part no more when no task names it', () => {
    given(...done)
      .when(endPart('2023-03-01'))
      .then(ended('2023-03-01'));
    given().when(endPart('2023-03-01')).thenNothing();
  });
});

describe('everything is signed for', () => {
  it('when the last signature comes', () => {
    const first = [begun, taskSigned('t1', '2022-01-10')] as const;
    given(begun).when(signTask('t1', '2022-01-10')).then(first[1]);
    given(...first)
      .when(signTask('t1', '2022-01-12'))
      .thenNothing();
    given(...first)
      .when(signTask('t2', '2022-01-11'))
      .then(taskSigned('t2', '2022-01-11'), allSigned('2022-01-11'));
  });

  it('when the plan takes away the only task without a signature', () =>
    given(begun, taskSigned('t1', '2022-01-10'))
      .when(name('2022-02-01', { t1: '2024-12-31' }))
      .then(named('2022-02-01', { t1: '2024-12-31' }), allSigned('2022-02-01')));

  it('when the office ends the only task without a signature', () =>
    given(begun, taskSigned('t1', '2022-01-10'))
      .when(leave('t2', '2022-02-01'))
      .then(taskLeft('t2', '2022-02-01'), allSigned('2022-02-01')));

  it('once: what goes later changes nothing about it', () => {
    given(...done)
      .when(leave('t2', '2022-02-01'))
      .then(taskLeft('t2', '2022-02-01'));
    given(...done)
      .when(name('2022-02-01', { t1: '2024-12-31' }))
      .then(named('2022-02-01', { t1: '2024-12-31' }));
  });

  it('again when something came that was to be signed for', () =>
    given(...done, named('2023-03-01', { ...two, t3: '2025-06-30' }, ['t3']))
      .when(signTask('t3', '2023-03-02'))
      .then(taskSigned('t3', '2023-03-02'), allSigned('2023-03-02')));

  it('not when nothing is left', () => {
    given(begun).when(endPart('2022-02-01')).then(ended('2022-02-01'));
    given(begun, taskLeft('t1', '2022-02-01'))
      .when(leave('t2', '2022-02-02'))
      .then(taskLeft('t2', '2022-02-02'), ended('2022-02-02'));
    given(begun).when(leave('t9', '2022-02-02')).thenNothing();
  });
});

describe('reports', () => {
  const four = ['2023-12-31', '2024-12-31', '2025-06-30', '2025-12-31'];
  const reporting = [begun, asked('2022-01-07', ...four)] as const;

  it('are asked for once, by their days', () => {
    given()
      .when(name('2022-01-07', two, four))
      .then(...reporting);
    given(...reporting)
      .when(name('2022-06-01', two, [...four, '2026-06-30']))
      .then(asked('2022-06-01', '2026-06-30'));
  });

  it('are asked for only from tomorrow on', () =>
    given()
      .when(name('2024-12-31', two, four))
      .then(
        named('2024-12-31', two, ['t1', 't2']),
        asked('2024-12-31', '2025-06-30', '2025-12-31'),
      ));

  it('are dropped behind the last task, when that goes or is due earlier', () => {
    given(...reporting)
      .when(leave('t2', '2022-02-01'))
      .then(taskLeft('t2', '2022-02-01'), dropped('2022-02-01', '2025-06-30', '2025-12-31'));
    given(...reporting)
      .when(leave('t1', '2022-02-01'))
      .then(taskLeft('t1', '2022-02-01'));
    const nearer = { ...two, t2: '2025-11-30' };
    given(...reporting)
      .when(name('2022-02-01', nearer, four.slice(0, 3)))
      .then(named('2022-02-01', nearer), dropped('2022-02-01', '2025-12-31'));
  });

  it('are all dropped with the part', () => {
    given(...reporting)
      .when(endPart('2022-02-01'))
      .then(dropped('2022-02-01', ...four), ended('2022-02-01'));
    given(...reporting, taskLeft('t2', '2022-02-01'), dropped('2022-02-01', ...four.slice(2)))
      .when(leave('t1', '2022-02-02'))
      .then(
        taskLeft('t1', '2022-02-02'),
        dropped('2022-02-02', ...four.slice(0, 2)),
        ended('2022-02-02'),
      );
  });

  it('are asked for again after they were dropped', () =>
    given(...reporting, dropped('2022-02-01', ...four), ended('2022-02-01'))
      .when(name('2024-03-01', two, four))
      .then(named('2024-03-01', two, ['t1', 't2']), asked('2024-03-01', ...four.slice(1))));

  it('are received once; another report takes the first one’s place without a word', () => {
    given(...reporting)
      .when(receive('2023-12-31', '2023-12-20'))
      .then(received('2023-12-31', '2023-12-20'));
    given(...reporting, received('2023-12-31', '2023-12-20'))
      .when(receive('2023-12-31', '2024-01-05'))
      .thenNothing();
  });

  it('that nobody asks for are not received', () => {
    given().when(receive('2023-12-31', '2023-12-20')).thenNothing();
    given(...reporting, dropped('2022-02-01', '2025-12-31'))
      .when(receive('2025-12-31', '2023-12-20'))
      .thenNothing();
  });

  it('that were handed in are neither dropped nor asked for again', () => {
    const early = [...reporting, received('2025-12-31', '2023-12-20')] as const;
    given(...early)
      .when(leave('t2', '2024-02-01'))
      .then(taskLeft('t2', '2024-02-01'), dropped('2024-02-01', '2025-06-30'));
    const over = [dropped('2024-02-01', ...four.slice(0, 3)), ended('2024-02-01')];
    given(...early)
      .when(endPart('2024-02-01'))
      .then(...over);
    given(...early, ...over)
      .when(name('2024-03-01', two, four))
      .then(named('2024-03-01', two, ['t1', 't2']), asked('2024-03-01', ...four.slice(1, 3)));
  });
});
