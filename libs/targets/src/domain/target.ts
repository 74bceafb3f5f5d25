import { Rejection } from '#contract';
import { type Decider } from '#kernel';
import { correct, record, recordAll, verify } from './measuring.ts';
import { closeYear, drop, refer, revise } from './revising.ts';
import { recordAfter, type TargetRecord } from './target-record.ts';
import { type TargetCommand } from './target.commands.ts';
import { type TargetEvent } from './target.events.ts';
import { turnsOf } from './turns.ts';

/** Undefined: it was never set. */
export type Target = TargetRecord | undefined;

type Decision = readonly TargetEvent[];
const noEvents: Decision = [];

function decide(command: TargetCommand, target: Target): Decision {
  if (command.type === 'SetTarget') {
    return target ? noEvents : [{ type: 'TargetSet', data: command.data }];
  }
  if (!target) {
    throw new Rejection('target-not-found', { id: command.data.targetId });
  }
  const facts = factsOf(command, target);
  if (facts.length === 0) return noEvents;
  const after = facts.reduce<Target>(recordAfter, target);
  return after ? [...facts, ...turnsOf(after, reasonOf(command))] : facts;
}

/** Why something is attained no longer. */
function reasonOf(command: Exclude<TargetCommand, { type: 'SetTarget' }>): string {
  switch (command.type) {
    case 'RecordMeasurement':
    case 'RecordMeasurements':
      return '新报送的数据未达标';
    case 'CorrectMeasurement':
      return `数据更正：${command.data.reason}`;
    case 'VerifyMeasurement':
      return command.data.verdict === 'rejected' ? `数据退回：${command.data.note}` : '数据核实';
    case 'RecordReference':
      return '对照值更新';
    case 'CloseTargetYear':
      return '年度封账';
    case 'ReviseTarget':
    case 'DropTarget':
      return command.data.reason;
  }
}

function factsOf(
  command: Exclude<TargetCommand, { type: 'SetTarget' }>,
  target: TargetRecord,
): Decision {
  switch (command.type) {
    case 'RecordMeasurement':
      return record(command.data, target, command.data);
    case 'RecordMeasurements':
      return recordAll(command, target);
    case 'CorrectMeasurement':
      return correct(command, target);
    case 'VerifyMeasurement':
      return verify(command, target);
    case 'RecordReference':
      return refer(command, target);
    case 'CloseTargetYear':
      return closeYear(command, target);
    case 'ReviseTarget':
      return revise(command, target);
    case 'DropTarget':
      return drop(command, target);
  }
}

/**
 * A quantity to be reached: set at adoption, measured, corrected, verified; it says itself when it is attained.
 * A yearly target is attained year by year, and one year's surplus repays no other.
 */
export const targetDecider: Decider<TargetCommand, TargetEvent, Target> = {
  initialState: undefined,
  decide,
  evolve: recordAfter,
};

export const targetStream = (targetId: string): string => `target-${targetId}`;
