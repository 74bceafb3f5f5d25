import { Rejection } from '#contract';
import { equal, type Of } from '#kernel';
import { type Found, type ObligationCommand } from './obligation.commands.ts';
import { type ObligationEvent, type Vacancy } from './obligation.events.ts';
import { type Opened, type Untold } from './obligation-state.ts';

type Decision = readonly ObligationEvent[];

const untoldBy = (rule: string, { role, organization, organizationId }: Vacancy): Untold => {
  return { role, organization, organizationId, rule };
};

const without = (untold: readonly Untold[], told: readonly Untold[]): readonly Untold[] =>
  untold.filter((one) => !told.some((other) => equal(one, other)));

/** Told once: who was told, or seen to in another way, is not told again. */
export function findRecipients(
  { data }: Of<ObligationCommand, 'FindRecipients'>,
  { ref, status, dueVersion, untold }: Opened,
): Decision {
  if (status !== 'open') return [];
  return data.found
    .map((found): Found => {
      const isUntold = (vacancy: Vacancy): boolean =>
        untold.some((one) => equal(one, untoldBy(found.rule, vacancy)));
      return { ...found, resolved: found.resolved.filter(isUntold) };
    })
    .filter((found) => found.dueVersion === dueVersion && found.resolved.length > 0)
    .map((found) => ({ type: 'RecipientsFound', data: { ...ref, ...found } }));
}

export function closeVacancies(
  { data }: Of<ObligationCommand, 'CloseVacancies'>,
  { ref, untold }: Opened,
): Decision {
  const { on, reason } = data;
  if (untold.length === 0) return [];
  if (reason.trim() === '') throw new Rejection('reason-missing');
  return [{ type: 'VacanciesClosed', data: { ...ref, on, reason } }];
}

type NoticeFact = Extract<
  ObligationEvent,
  { type: 'ReminderIssued' | 'ReminderSuperseded' | 'RecipientsFound' | 'VacanciesClosed' }
>;

/** The state after a notice, or after what became of who could not be told. */
export function withNotice(state: Opened, { type, data }: NoticeFact): Opened {
  switch (type) {
    case 'ReminderIssued': {
      const missed = data.unresolved.map((vacancy) => untoldBy(data.rule, vacancy));
      const recorded = [...state.recorded, data.rule];
      return { ...state, recorded, untold: [...state.untold, ...missed] };
    }
    case 'ReminderSuperseded':
      return { ...state, recorded: [...state.recorded, data.rule] };
    case 'RecipientsFound': {
      const told = data.resolved.map((vacancy) => untoldBy(data.rule, vacancy));
      return { ...state, untold: without(state.untold, told) };
    }
    case 'VacanciesClosed':
      return { ...state, untold: [] };
  }
}
