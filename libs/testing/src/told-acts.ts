import { type Act } from '#contract';

/** Acts in a line each: `claimCompletion`, `acceptCompletion of 市教育局`, `requestExtension: completion-claimed`. */
export const toldActs = (actions: unknown): readonly string[] =>
  (actions as readonly Act[]).map(({ action, of, refused }) =>
    [action, of && ` of ${of}`, refused && `: ${refused.code}`].filter(Boolean).join(''),
  );
