/** A text of a form, trimmed; empty where there is none. */
export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** The texts of a form by the names of its fields, trimmed. */
export function textsIn(form: HTMLFormElement): Readonly<Record<string, string>> {
  const given = new FormData(form);
  return Object.fromEntries([...given.keys()].map((name) => [name, textIn(given, name)]));
}
