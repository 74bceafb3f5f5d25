/** What was handed in, to be looked into. */
export type Content = {
  readonly size: number;
  /** Fewer bytes at the end of the file. */
  readonly read: (from: number, length: number) => Promise<Uint8Array>;
};
