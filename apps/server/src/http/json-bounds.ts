/** How much a JSON text may hold. */
export type JsonBounds = {
  /** Named fields of all objects together. */
  readonly keys: number;
  /** Values: what stands in lists and objects, and those themselves. */
  readonly values: number;
};

/** Fields of one object: what checks them takes time by the square of their number. */
export const MAX_KEYS_OF_ONE = 1_000;
/** Lists and objects within each other. */
export const MAX_DEPTH = 20;

/** Whether a JSON text is within bounds; counted on the text, before anything is made of it. Linear, whatever it holds. */
export function isWithin(text: string, { keys, values }: JsonBounds): boolean {
  const count = new Count();
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (sign === '"') at = endOfString(text, at);
    else if (SIGNS.includes(sign)) count.take(sign);
    if (count.isBeyond || count.keys > keys || count.values > values) return false;
  }
  return true;
}

const SIGNS = ',:{[}]';

class Count {
  keys = 0;
  values = 1;
  /** Too many fields of one object, or too deep. */
  isBeyond = false;
  /** Of each object or list around the place. */
  private readonly keysOf: number[] = [0];

  take(sign: string): void {
    if (sign === ',') this.values++;
    else if (sign === ':') this.key();
    else if (sign === '{' || sign === '[') this.begin();
    else this.keysOf.pop();
  }

  private key(): void {
    this.keys++;
    const own = (this.keysOf.pop() ?? 0) + 1;
    this.keysOf.push(own);
    this.isBeyond ||= own > MAX_KEYS_OF_ONE;
  }

  private begin(): void {
    this.values++;
    this.isBeyond ||= this.keysOf.push(0) > MAX_DEPTH + 1;
  }
}

/** Where the quote stands that ends the string begun at a place; the end of the text where none does. */
function endOfString(text: string, begin: number): number {
  for (let at = text.indexOf('"', begin + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let first = at;
    while (first - 1 > begin && text[first - 1] === '\\') first--;
    if ((at - first) % 2 === 0) return at;
  }
  return text.length;
}
