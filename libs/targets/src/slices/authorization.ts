import { type User } from '#http';
import { type Decider, Rejection } from '#kernel';
import { type TargetCommand } from '../domain/target.commands.ts';
import { type TargetEvent } from '../domain/target.events.ts';
import { type Target, targetDecider } from '../domain/target.ts';

const notYours = (): Rejection =>
  new Rejection('not-your-organization', '只能填报本地区、本单位的数据');

/**
 * The rules of targets, for a user who acts only in its own region and, unless it is of the office, corrects only what
 * its own organization measured. @throws {Rejection} `not-your-organization`
 */
export const targetsFor = (user: User): Decider<TargetCommand, TargetEvent, Target> => ({
  ...targetDecider,
  decide: (command, state) => {
    if (!isTheirs(user, command, state)) throw notYours();
    return targetDecider.decide(command, state);
  },
});

/** @throws {Rejection} `not-your-organization` */
export function demandTheirRegion(user: User, target: Target): void {
  if (!isInRegion(user, target)) throw notYours();
}

const isInRegion = ({ region }: User, target: Target): boolean =>
  region === null || !target || region === target.region;

function isTheirs(user: User, command: TargetCommand, target: Target): boolean {
  if (!target) return true;
  if (!isInRegion(user, target)) return false;
  if (command.type !== 'CorrectMeasurement' || user.role === 'office') return true;
  const { measurementId } = command.data;
  const measurement = target.measurements.find((one) => one.measurementId === measurementId);
  return (
    !measurement || (user.organization ?? measurement.organization) === measurement.organization
  );
}
