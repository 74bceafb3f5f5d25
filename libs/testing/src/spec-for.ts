import { Rejection } from '#contract';
import { type Command, type Decider, type Event, fold } from '#kernel';

/**
 * `given(facts).when(command).then(facts)`. `then` also asserts that the command, repeated, yields nothing more;
 * `thenRefused` asks for a code and, where one is given, for the sentence as people read it.
 */
export function specFor<C extends Command, E extends Event, S>(decider: Decider<C, E, S>) {
  return (...given: readonly E[]) => ({
    when: (command: C) => ({
      then: (...expected: readonly E[]) => {
        expect(decider.decide(command, fold(decider, given))).toEqual(expected);
        expect(decider.decide(command, fold(decider, [...given, ...expected]))).toEqual([]);
      },
      thenNothing: () => {
        expect(decider.decide(command, fold(decider, given))).toEqual([]);
      },
      thenRefused: (code: string, sentence?: string) => {
        const request = (): readonly E[] => decider.decide(command, fold(decider, given));
        expect(request).toThrow(Rejection);
        expect(request).toThrow(expect.objectContaining({ code }) as Error);
        if (sentence !== undefined) expect(request).toThrow(new Error(sentence));
      },
    }),
  });
}
