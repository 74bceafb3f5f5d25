/** Closes a `switch` that must stay exhaustive. */
export function never(value: never): never {
  throw new Error(`Unforeseen: ${JSON.stringify(value)}`);
}
