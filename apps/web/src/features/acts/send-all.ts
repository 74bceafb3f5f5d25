import { newKey } from '../../api/new-key.ts';
import { ACTS } from './act-specs.ts';
import { type About, type ActName, type Given } from './act-types.ts';

/** Requests under way. */
const ABREAST = 4;

export type Sending = {
  /** Of its row. */
  readonly key: string;
  readonly about: About;
  readonly given: Given;
};

/** The same act on several things, one request each. @returns why it failed, by row */
export async function sendAll(
  name: ActName,
  all: readonly Sending[],
): Promise<ReadonlyMap<string, Error>> {
  const failed = new Map<string, Error>();
  const left = [...all];
  const work = async (): Promise<void> => {
    for (let one = left.shift(); one; one = left.shift()) {
      const { key, about, given } = one;
      await ACTS[name].send(about, given, newKey()).catch((error: unknown) => {
        if (!(error instanceof Error)) throw error;
        failed.set(key, error);
      });
    }
  };
  await Promise.all(Array.from({ length: ABREAST }, work));
  return failed;
}
