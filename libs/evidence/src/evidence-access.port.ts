import { type Holder } from '#contract';

/** Who asks for a file. */
export type EvidenceReader = Holder & { readonly userId: string };

/** Who may read, and so name, a file that was handed in. */
export abstract class EvidenceAccess {
  /** Whoever handed it in, and whoever may read a record that names it. False for what is not there. */
  abstract mayRead(reader: EvidenceReader, sha256: string): Promise<boolean>;
}
