/** Where a server keeps less than a log in this process can, and the contract says what it does instead. */
export type ContractLimits = {
  /** An id stands in the log once. A server looks for it only where the append is to go. */
  readonly idsOnceInLog: boolean;
  /** Bytes that one append takes in any case. */
  readonly appendBytes: number;
};
