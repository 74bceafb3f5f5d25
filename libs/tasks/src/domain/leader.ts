import { type Of } from '#kernel';
import { type TaskCommand } from './task.commands.ts';
import { type Assigned, type Decision, everybodyIn, noEvents } from './task-state.ts';

export function nameLeader(
  { data }: Of<TaskCommand, 'NameResponsibleLeader'>,
  state: Assigned,
): Decision {
  const leader = data.leader.trim();
  const { leader: before } = state;
  if (leader === before) return noEvents;
  const facts = { ...everybodyIn(state), leader, before, namedOn: data.namedOn };
  return [{ type: 'ResponsibleLeaderNamed', data: { ...state.ref, ...facts } }];
}
