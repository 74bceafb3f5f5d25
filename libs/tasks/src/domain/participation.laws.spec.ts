import fc from 'fast-check';
import { fold, type LocalDate } from '#kernel';
import { type ParticipationEvent } from './participation.events.ts';
import { anyCommand } from './participation.fixtures.ts';
import { type ParticipationCommand, participationDecider } from './participation.ts';

type History = readonly ParticipationEvent[];

const decided = (command: ParticipationCommand, history: History): History =>
  participationDecider.decide(command, fold(participationDecider, history));

const after = (commands: readonly ParticipationCommand[]): History =>
  commands.reduce<History>((history, command) => [...history, ...decided(command, history)], []);

const anyCommands = fc.array(anyCommand, { maxLength: 40 });

describe('a part in a plan, whatever happens in whatever order', () => {
  it('writes a command down once, and the same ones alike', () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        let history: History = [];
        for (const command of commands) {
          history = [...history, ...decided(command, history)];
          expect(decided(command, history)).toEqual([]);
        }
        expect(after(commands)).toEqual(history);
      }),
    );
  });

  it('asks for what it was named for last, and for nothing else that was not handed in', () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        let [tasks, days]: [readonly string[], readonly LocalDate[]] = [[], []];
        for (const command of commands) {
          if (command.type === 'EndPart') [tasks, days] = [[], []];
          if (command.type !== 'NameTasks') continue;
          tasks = command.data.tasks.map(({ taskId }) => taskId);
          days = command.data.reportsOn;
        }
        const state = fold(participationDecider, after(commands));
        const { reportsOn, received } = state;
        expect(new Set(reportsOn).size).toBe(reportsOn.length);
        expect(reportsOn).toEqual(expect.arrayContaining([...received]));
        const owed = reportsOn.filter((day) => !received.includes(day));
        expect(days).toEqual(expect.arrayContaining(owed));
        expect(tasks).toEqual(expect.arrayContaining(state.tasks.map(({ taskId }) => taskId)));
        if (state.tasks.length === 0) expect(owed).toEqual([]);
      }),
    );
  });

  it('says that all is signed only while it owes signatures, and owes them only for what is not signed', () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        let state = participationDecider.initialState;
        for (const event of after(commands)) {
          if (event.type === 'AllSigned') expect(state.owesSignature).toBe(true);
          state = participationDecider.evolve(state, event);
        }
        const open = state.tasks.filter(({ taskId }) => !state.signed.includes(taskId));
        expect(state.owesSignature).toBe(open.length > 0);
      }),
    );
  });
});
