/** Class names, those that are there. */
export const joined = (...names: readonly (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(' ');
