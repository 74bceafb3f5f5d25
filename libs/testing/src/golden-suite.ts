import { readdirSync, readFileSync } from 'node:fs';
import { type Event, type Of } from '#kernel';

/** Facts as they are stored: of these types, in this order; all of them, in the order of the forms, when none is named. */
export type StoredFacts<E extends Event> = <T extends E['type']>(
  ...types: readonly T[]
) => readonly Of<E, T>[];

/**
 * Every type of fact is stored for ever as it is written today, and the folder holds nothing else.
 * @param name whose facts they are: "tasks"
 * @param forms one fact of each type, as it is written today; the compiler demands new types
 * @param folder of files `<Type>.v1.json`, each with the data of one fact; folders in it are passed over
 */
export function goldenSuite<E extends Event>(
  name: string,
  forms: Readonly<Record<E['type'], E>>,
  folder: URL,
): StoredFacts<E> {
  const types = Object.keys(forms) as E['type'][];
  const fileOf = (type: string) => `${type}.v1.json`;
  const stored = <T extends E['type']>(...wanted: readonly T[]) =>
    (wanted.length > 0 ? wanted : types).map((type) => {
      const data: unknown = JSON.parse(readFileSync(new URL(fileOf(type), folder), 'utf8'));
      return { type, data } as Of<E, T>;
    });

  describe(`the stored form of facts about ${name}`, () => {
    it.each(types)(`facts about ${name} are written as they are stored: %s`, (type) =>
      expect(stored(type)).toEqual([forms[type]]),
    );

    it(`facts about ${name} have one stored form a type, and none that nobody knows`, () => {
      const files = readdirSync(folder, { withFileTypes: true }).filter((file) => file.isFile());
      expect(files.map((file) => file.name).sort()).toEqual(types.map(fileOf).sort());
    });
  });
  return stored;
}
