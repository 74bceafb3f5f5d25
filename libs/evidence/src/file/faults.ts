import { EvidenceUnavailable } from '../errors.ts';

const SENTENCES: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full',
  EDQUOT: 'The disk quota is used up',
  EROFS: 'The folder of evidence cannot be written to',
  EACCES: 'The folder of evidence may not be used',
};

/** Maps errors of the system to those of the port; refusals and bugs are rethrown. */
export async function orFault<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw toFault(error);
  }
}

function toFault(error: unknown): unknown {
  const code = codeOf(error);
  if (code === null) return error;
  const sentence = SENTENCES[code] ?? 'The disk failed';
  return new EvidenceUnavailable(sentence, { cause: error });
}

export const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT';

/** Of the system's own errors only: they name the call that failed. */
function codeOf(error: unknown): string | null {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
