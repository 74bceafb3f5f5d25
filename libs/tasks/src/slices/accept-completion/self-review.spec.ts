import { idOf } from '#kernel';
import { refused, specFor } from '#testing';
import { officer, startFeature } from '#testing/feature';
import { type TaskCommand } from '../../domain/task.commands.ts';
import { type TaskEvent } from '../../domain/task.events.ts';
import {
  accepted,
  assign,
  assigned,
  claimed,
  day,
  education,
  science,
} from '../../domain/task.fixtures.ts';
import { taskDecider } from '../../domain/task.ts';
import { TasksModule } from '../../tasks.module.ts';

describe('whoever claimed for an organization', () => {
  const given = specFor(taskDecider);
  const claim: TaskEvent = claimed(education, '2023-06-01');
  const byZhang = { ...claim, data: { ...claim.data, claimedBy: 'zhang' } } as TaskEvent;
  const accept = (by: string, isAlone: boolean): TaskCommand => ({
    type: 'AcceptCompletion',
    data: {
      taskId: 'rushan.t1',
      organization: education,
      today: day('2023-06-02'),
      reason: '',
      by,
      isAlone,
    },
  });
  const acceptance = accepted(education, '2023-06-02', '2023-06-01');
  const past = [assigned({ leads: [education] }), byZhang] as const;

  it('does not accept it, where somebody else may', () => {
    given(...past)
      .when(accept('zhang', false))
      .thenRefused('accepts-own-claim', '办结申请由本人填报，须由另一人审核。');
    given(...past)
      .when(accept('li', false))
      .then(acceptance);
  });

  it('accepts it with a mark, where there is nobody else', () => {
    const data = { ...acceptance.data, selfReviewed: true };
    given(...past)
      .when(accept('zhang', true))
      .then({ ...acceptance, data } as TaskEvent);
    given(...past)
      .when(accept('li', true))
      .then(acceptance);
  });

  it('is not known of claims of before', () =>
    given(past[0], claim).when(accept('zhang', false)).then(acceptance));
});

describe('claims that the office hands in for others, over HTTP', () => {
  let feature: Awaited<ReturnType<typeof startFeature>>;
  beforeEach(async () => {
    feature = await startFeature(TasksModule, []);
    const { data } = assign({ leads: [education, science] });
    const event = { id: idOf('assigned'), type: 'TaskAssigned', data, meta: {} };
    await feature.runner.store.append('task-rushan.t1', [event], 'no-stream');
    feature.clock.set('2023-06-20T09:00:00+08:00');
  });
  afterEach(() => feature.stop());

  const act = (verb: string, organization: string, user = officer) =>
    feature.ask('POST', `/tasks/rushan.t1/${verb}`, { organization }, user);
  const register = async (userId: string, role: string, region: string | null): Promise<void> => {
    const fields = { userId, name: userId, role, region, organization: null, organizationId: null };
    const event = { id: idOf(userId), type: 'UserRegistered', data: fields, meta: {} };
    await feature.runner.store.append(`user-${userId}`, [event], 'no-stream');
    await feature.settle();
  };

  it('are accepted by another person, and while there is none with a mark', async () => {
    await register('elsewhere', 'office', 'tunxi');
    await register('looks-on', 'auditor', null);
    await act('claim', education);
    expect(await act('accept', education)).toMatchObject({ status: 200, body: { written: 1 } });
    await register('second', 'office', 'rushan');
    await act('claim', science);
    expect(await act('accept', science)).toEqual(refused('accepts-own-claim', 409));
    const second = { ...officer, userId: 'second', region: 'rushan' };
    expect(await act('accept', science, second)).toMatchObject({ body: { written: 1 } });
    const { body } = await feature.ask('GET', '/tasks/rushan.t1');
    const answers = (body['claims'] as { organization: string; answer: object }[]).map(
      ({ organization, answer }) => [organization, 'selfReviewed' in answer],
    );
    expect(answers).toEqual([
      [education, true],
      [science, false],
    ]);
  });
});
