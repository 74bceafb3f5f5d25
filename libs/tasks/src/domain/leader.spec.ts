import { specFor } from '#testing';
import {
  assigned,
  cancelled,
  education,
  leaderNamed,
  nameLeader,
  science,
} from './task.fixtures.ts';
import { taskDecider } from './task.ts';

const given = specFor(taskDecider);
const everybody = [education, science];
const led = assigned({ leads: [education], supports: [science] });

describe('naming the leader who answers for a task', () => {
  it('is written as the office writes it, without the blanks around it', () =>
    given(led)
      .when(nameLeader('　张建国副县长 ', '2025-11-03'))
      .then(leaderNamed(everybody, ['', '张建国副县长'], '2025-11-03')));

  it('says who it was before, and may end', () => {
    const named = leaderNamed(everybody, ['', '张建国'], '2025-11-03');
    given(led, named)
      .when(nameLeader('李岩', '2025-12-01'))
      .then(leaderNamed(everybody, ['张建国', '李岩'], '2025-12-01'));
    given(led, named)
      .when(nameLeader('', '2025-12-01'))
      .then(leaderNamed(everybody, ['张建国', ''], '2025-12-01'));
    given(led, named).when(nameLeader('张建国', '2025-12-01')).thenNothing();
  });

  it('is not for a task that has ended', () =>
    given(led, cancelled(everybody, '2025-11-02'))
      .when(nameLeader('张建国', '2025-11-03'))
      .thenRefused('task-cancelled'));
});
