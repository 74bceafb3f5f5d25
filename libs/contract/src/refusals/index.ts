import { accessRefusals } from './access.ts';
import { directoryRefusals } from './directory.ts';
import { evidenceRefusals } from './evidence.ts';
import { planRefusals } from './plans.ts';
import { supervisionRefusals } from './supervision.ts';
import { systemRefusals } from './system.ts';
import { targetRefusals } from './targets.ts';
import { taskRefusals } from './tasks.ts';

/** Every code with which Duban refuses, what it means over HTTP, and its sentence. */
export const REFUSALS = {
  ...accessRefusals,
  ...directoryRefusals,
  ...evidenceRefusals,
  ...planRefusals,
  ...supervisionRefusals,
  ...systemRefusals,
  ...targetRefusals,
  ...taskRefusals,
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** What a refusal with this code names, and its sentence is made of; void where it names nothing. */
export type RefusalDetails<C extends RefusalCode> = Parameters<(typeof REFUSALS)[C]['sentence']>[0];
