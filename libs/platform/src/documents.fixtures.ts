import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.ts';

/** The text of a file of the project. */
export const read = (path: string): string => readFileSync(join(projectRoot(), path), 'utf8');

export const filesIn = (...patterns: readonly string[]): readonly string[] =>
  globSync(patterns, { cwd: projectRoot() }).sort();

/** What the first group of a pattern holds, each once. */
export const allOf = (text: string, pattern: RegExp): readonly string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, held]) => held ?? '')),
];

/** The environment variables that the server reads. */
export const settingNames = (): readonly string[] =>
  allOf(
    filesIn('libs/platform/src/*settings.ts').map(read).join('\n'),
    /(?:take|url)\(\s*'([A-Z_]+)'/g,
  );

/** `X_FILE` is read where `X` is. */
export const settingOf = (variable: string): string => variable.replace(/_FILE$/, '');
