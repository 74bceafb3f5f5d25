/** Where to go after signing in: a path of this site and nothing else. Default the first page. */
export function nextOf(next: string | null): string {
  if (next === null || !/^\/(?![/\\])/.test(next)) return '/';
  return next;
}
