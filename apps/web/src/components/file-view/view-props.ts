import { type Marked } from './passages.ts';

/** What every viewer of files is given. */
export type ViewProps = {
  readonly file: Blob;
  /** Left out: there is nothing beside it. */
  readonly marked?: Marked | undefined;
  /** It cannot be shown. */
  readonly onFailed: () => void;
};
