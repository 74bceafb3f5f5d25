/** A password is taken as it was typed, outer spaces too. */
export function secretIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
