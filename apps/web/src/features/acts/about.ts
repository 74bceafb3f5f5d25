import { type About, type Evidence, type Given } from './act-types.ts';

/** What an address or a body says of what an act is about. */
export const taskOf = ({ itemId: taskId }: About): { readonly taskId: string } => ({ taskId });

export const caseOf = ({ obligationId }: About): { readonly obligationId: string } => ({
  obligationId: obligationId ?? '',
});

export const part = ({ step }: About): { readonly step?: string } =>
  step === undefined ? {} : { step };

/** Whose part is judged. */
export const theirs = ({
  of = '',
  ...about
}: About): { readonly organization: string; readonly step?: string } => ({
  organization: of,
  ...part(about),
});

export const how = (
  { ifMatch }: About,
  key: string,
): { readonly key: string; readonly ifMatch?: string } =>
  ifMatch === undefined ? { key } : { key, ifMatch };

export const files = ({ evidence }: Given): { readonly evidence?: readonly Evidence[] } =>
  evidence.length > 0 ? { evidence } : {};

/** What a case can be lowered to, the next one first. */
export const levelsBelow = (level: About['level']): readonly ('yellow' | 'blue')[] =>
  level === 'red' ? ['yellow', 'blue'] : ['blue'];
