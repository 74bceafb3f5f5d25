import { type Event } from '#kernel';
import { day } from '../../../policies/src/domain/policy.fixtures.ts';
import { education } from '../domain/obligation.fixtures.ts';
import { plan, task } from '../domain/plans.fixtures.ts';
import { duties, ofTask } from './chain.fixtures.ts';

export const step = (no: number, title: string, dueOn: string) => {
  return {
    no,
    title,
    words: `${dueOn.slice(0, 4)}年${Number(dueOn.slice(5, 7))}月底前`,
    dueOn: day(dueOn),
  };
};
export const survey = step(1, '完成勘测', '2026-05-31');
export const town = step(2, '完成改造', '2026-09-30');
export const whole = step(3, '全部完工', '2027-06-30');
const pipes = { ...duties(education), title: '改造管网', dueOn: whole.dueOn };
export const led = (...leads: readonly string[]) => ({ leads, supports: [], responsible: [] });
/** A plan whose one task has these parts. */
export const planWith = (facts: Parameters<typeof task>[1]) =>
  plan({
    period: { from: day('2025-01-01'), to: day('2027-12-31') },
    tasks: [task('zezhou.t1', { ...pipes, ...facts })],
  });
const steps = [survey, town, whole];
export const adopted = planWith({ steps });
/** Of the obligation on a part of it. */
export const id = (part: string, organization = education): string =>
  `zezhou.t1.${part}.${organization}`;
const about = (part: string, facts: object): Event =>
  ofTask('', { organization: education, step: part, ...facts });
export const fact = (type: string, part: string, facts: object): Event => {
  return { ...about(part, facts), type };
};
