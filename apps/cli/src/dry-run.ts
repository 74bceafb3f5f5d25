import { readFile } from 'node:fs/promises';
import { Rejection } from '#contract';
import { type LocalDate } from '#kernel';
import type { Outline } from '#outline';
import type { Simulation } from '#obligations/rules';
import { projectFile, readBytes } from './files.ts';

export type DryRunOptions = {
  readonly adoptedOn: LocalDate;
  /** Default: the day of adoption. */
  readonly from?: LocalDate;
  /** Default: 90 days past the plan's period. */
  readonly to?: LocalDate;
  /** File of the policy; default: the one that comes with the project. */
  readonly policy?: string;
};

export type DryRun = {
  readonly title: string;
  readonly window: { readonly from: LocalDate; readonly to: LocalDate };
  readonly result: Simulation;
};

/** Who owes what nobody else does, as in a plan adopted without naming its supervising office. */
const OFFICE = '督查室';

/** @throws {Rejection} `plan-empty`, `policy-malformed`, `period-missing`, `file-unreadable` */
export async function dryRun(outline: Outline, options: DryRunOptions): Promise<DryRun> {
  const policyText = await textOf(options.policy);
  const [{ stateCouncilCalendar }, { contentOf }, { policyFromText }, { defaultWindow, simulate }] =
    await Promise.all([
      import('#calendar'),
      import('#plans/rules'),
      import('#policies/rules'),
      import('#obligations/rules'),
    ]);
  const { adoptedOn } = options;
  const content = contentOf(outline, 'plan');
  if (content.tasks.length + content.targets.length + content.phases.length === 0) {
    throw new Rejection('plan-empty');
  }
  const adoption = { planId: 'plan', adoptedOn, office: OFFICE };
  const setting = { policy: policyFromText(policyText), calendar: stateCouncilCalendar };
  const usual = defaultWindow(content, adoptedOn);
  const window = { from: options.from ?? usual.from, to: options.to ?? usual.to };
  return { title: content.title, window, result: simulate(content, adoption, setting, window) };
}

const textOf = async (policy: string | undefined): Promise<string> =>
  policy === undefined
    ? readFile(projectFile('seeds/policies/default.yaml'), 'utf8')
    : (await readBytes(policy)).toString('utf8');
