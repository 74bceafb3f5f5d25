import { Rejection } from '#contract';
import { type Command, type Decider, type Instant, type Of, toEpochMs, toInstant } from '#kernel';
import type { MailOutcome } from '#mail';
import { type MailEvent } from './mail.events.ts';
import { evolve, type MailState } from './mail-state.ts';
import { decideUndelivered, type UndeliveredCommand } from './undelivered.ts';

export type MailCommand =
  | Command<'IssueLetter', Of<MailEvent, 'LetterIssued'>['data']>
  /** Nobody is registered for whom it was meant. */
  | Command<'RecordUndeliverable', Of<MailEvent, 'LetterUnaddressed'>['data']>
  | Command<'WithdrawNotices', Of<MailEvent, 'NoticesWithdrawn'>['data']>
  | Command<
      'RecordOutcome',
      {
        readonly mailId: string;
        readonly at: Instant;
        /** 1 for the first; the report of an attempt already recorded changes nothing, unless it delivered the mail. */
        readonly attempt: number;
        readonly outcome: MailOutcome;
      }
    >
  | UndeliveredCommand;

type Decision = readonly MailEvent[];
const noEvents: Decision = [];

type Deferral = Extract<MailOutcome, { outcome: 'deferred' }>;

const MINUTE_MS = 60_000;
/** Pauses between attempts, in minutes; then the last one again, until {@link MAX_REFUSALS}. */
const PAUSES = [1, 4, 10, 15, 30, 60, 120, 240, 480];
/** With the pauses above: about ten days. Attempts on a server that took nothing at all do not count. */
const MAX_REFUSALS = 36;

function record({ data }: Of<MailCommand, 'RecordOutcome'>, state: MailState): Decision {
  const { mailId, at, attempt, outcome } = data;
  if (state.status !== 'pending') return noEvents;
  // What was delivered is, also when another process has counted a failure under the same number meanwhile.
  if (attempt <= state.attempts && outcome.outcome !== 'delivered') return noEvents;
  const { region, refusals, before } = state;
  const ref = { mailId, region };
  switch (outcome.outcome) {
    case 'delivered':
      return [{ type: 'NotificationDelivered', data: { ...ref, at, response: outcome.response } }];
    case 'bounced':
    case 'failed':
      return [failed(outcome.reason, outcome.outcome === 'bounced')];
    case 'deferred':
      return [defer(outcome)];
  }

  function failed(reason: string, bounced: boolean): MailEvent {
    return { type: 'NotificationFailed', data: { ...ref, at, reason, bounced } };
  }
  function defer({ reason, held }: Deferral): MailEvent {
    if (!held && refusals + 1 >= MAX_REFUSALS) return failed(reason, false);
    const pause = PAUSES[Math.min(attempt - before, PAUSES.length) - 1] ?? 1;
    const nextAt = toInstant(toEpochMs(at) + pause * MINUTE_MS);
    const data = { ...ref, at, attempt, reason, nextAt, ...(held && { held }) };
    return { type: 'NotificationDeferred', data };
  }
}

function decide(command: MailCommand, state: MailState): Decision {
  switch (command.type) {
    case 'IssueLetter':
      return state.status === 'none' ? [{ type: 'LetterIssued', data: command.data }] : noEvents;
    case 'RecordUndeliverable':
      return state.status === 'none'
        ? [{ type: 'LetterUnaddressed', data: command.data }]
        : noEvents;
    case 'WithdrawNotices':
      return state.status === 'none'
        ? [{ type: 'NoticesWithdrawn', data: command.data }]
        : noEvents;
    case 'RecordOutcome':
      return record(command, state);
    default:
      if (state.status !== 'none') return decideUndelivered(command, state);
      throw new Rejection('mail-not-found', { id: command.data.mailId });
  }
}

/**
 * One mail to one person: put together once, tried until it is delivered or given up.
 * `RecordOutcome` is a report of what happened; of two reports on a finished mail the second changes nothing.
 */
export const mailDecider: Decider<MailCommand, MailEvent, MailState> = {
  initialState: { status: 'none' },
  decide,
  evolve,
};

export const mailStream = (mailId: string): string => `mail-${mailId}`;
