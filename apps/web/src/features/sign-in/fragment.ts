/** What stands behind the `#` of a link in a mail, which no proxy or log keeps. */
export type Fragment = { readonly code: string; readonly next: string | null };

/** Undefined: there is no code in it. */
export function fragmentOf(hash: string): Fragment | undefined {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const code = given.get('code')?.trim() ?? '';
  return code === '' ? undefined : { code, next: given.get('next') };
}
