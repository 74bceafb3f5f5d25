import { Rejection } from '#contract';
import { CommanderError } from 'commander';
import { usageSentence } from './usage.ts';

/** 1 refused or findings · 2 usage · 3 fault. */
export type ExitCode = 1 | 2 | 3;

/** Ends the command with this exit code and one sentence on stderr. */
export class Failure extends Error {
  override readonly name = 'Failure';
  constructor(
    readonly exitCode: ExitCode,
    sentence: string,
  ) {
    super(sentence);
  }
}

/** How a command ends that threw: the exit code, and the sentence to tell, if any is left to tell. */
export type Ending = { readonly exitCode: 0 | ExitCode; readonly sentence?: string };

export function endingOf(error: unknown): Ending {
  if (error instanceof Failure) return { exitCode: error.exitCode, sentence: error.message };
  if (error instanceof Rejection) return { exitCode: 1, sentence: error.message };
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return { exitCode: 0 };
    const sentence = usageSentence(error);
    return sentence === null ? { exitCode: 2 } : { exitCode: 2, sentence };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { exitCode: 3, sentence: `程序出错，未完成：${message}` };
}
