import { type CommandBus } from '@nestjs/cqrs';
import { stateCouncilCalendar } from '#calendar';
import { type Origin } from '#event-store';
import { type User } from '#http';
import { parseLocalDate } from '#kernel';
import { ChangeTask } from '#tasks';

const ASKED_ON = parseLocalDate('2025-11-21');

/** Two things that wait for the supervising office: a later date, and another organization. */
export async function ask(
  commands: CommandBus,
  user: User,
  origin: (command: string) => Origin,
): Promise<void> {
  const extension = {
    type: 'RequestExtension',
    data: {
      taskId: 'zezhou.t7',
      organization: '县农业农村局',
      requestedOn: ASKED_ON,
      newDueOn: parseLocalDate('2025-12-31'),
      reason: '农闲时节培训场次集中，师资需重新安排。',
    },
  } as const;
  const dispute = {
    type: 'DisputeAssignment',
    data: {
      taskId: 'zezhou.t10',
      organization: '县融媒体中心',
      disputedOn: ASKED_ON,
      reason: '该项宣传由县委宣传部统筹安排，本单位不再单独承担。',
      proposed: '县委宣传部',
      calendar: stateCouncilCalendar,
    },
  } as const;
  for (const command of [extension, dispute]) {
    await commands.execute(new ChangeTask(command, user, origin(`ask|${command.data.taskId}`)));
  }
}
