import { FORMS, plain } from './forms.ts';
import { SENTENCES } from './sentences.ts';

export const MISSING = '（未填）';

const OPTIONAL = /\[([^\]]*)\]/g;
const FIELD = /\{([\w.]+)(?:\|(\w+))?\}/g;

/** What happened, in one sentence. A type that is not in the table is given by its name: no event goes untold. */
export function summaryOf(type: string, data: object): string {
  const sentence = Object.hasOwn(SENTENCES, type) ? SENTENCES[type] : undefined;
  if (sentence === undefined) return type;
  const fill = (text: string): { readonly filled: string; readonly whole: boolean } => {
    let whole = true;
    const filled = text.replace(FIELD, (_, path: string, form?: string) => {
      const value = written(data, path, form);
      whole &&= value !== undefined;
      return value ?? MISSING;
    });
    return { filled, whole };
  };
  // What is filled in may itself hold brackets: only those of the sentence are optional parts.
  const parts = sentence.split(OPTIONAL).map((part, index) => {
    const { filled, whole } = fill(part);
    const optional = index % 2 === 1;
    return optional && !whole ? '' : filled;
  });
  return parts.join('');
}

function written(data: object, path: string, form: string | undefined): string | undefined {
  let value: unknown = data;
  for (const field of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, field)) {
      return undefined;
    }
    value = (value as Record<string, unknown>)[field];
  }
  return form === undefined ? plain(value) : FORMS[form]?.(value);
}
