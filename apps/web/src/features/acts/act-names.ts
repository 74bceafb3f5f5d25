import { type Schema } from '../../api/client.ts';
import { ACTS } from './act-specs.ts';
import { type ActName } from './act-types.ts';

/** An act as an answer offers it. */
export type OfferedAct = Schema<'TodoRow'>['actions'][number] | Schema<'TaskAct'>;

/** How forms call an act; several where it is answered one way or the other, none where pages have another place for it. */
export function namesOf({ action, ...act }: OfferedAct): readonly ActName[] {
  if (action === 'verifyMeasurement') return ['verify', 'reject'];
  if (action === 'ruleOnObligation') {
    return 'of' in act && act.of === 'void' ? ['ruleVoid'] : ['ruleOwed'];
  }
  return Object.hasOwn(ACTS, action) ? [action as ActName] : [];
}
