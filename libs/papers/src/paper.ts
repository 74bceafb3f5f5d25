/** A part of a paper under its label; empty text is a blank to be filled in by hand. */
export type PaperLine = {
  readonly label: string;
  readonly text: string;
  /** Room for handwriting, in lines; default 1. */
  readonly room?: number;
};

/** What comes back from whom it is sent to, on a page of its own. */
export type PaperSlip = { readonly title: string; readonly lines: readonly PaperLine[] };

/** A paper of one matter: numbered head, title, a table of its parts, signature, slips. */
export type Paper = {
  readonly numberLabel: string;
  /** 编号, or what stands in its place on a draft. */
  readonly number: string;
  readonly urgency: string | null;
  readonly title: string;
  /** Of the title and of the line under it, `C00000`. */
  readonly ink: string;
  readonly lines: readonly PaperLine[];
  /** 签发人 and who it is. */
  readonly signatory: PaperLine;
  /** Who sends it, and the day in full; one under the other, with room for the seal. */
  readonly issuer: string;
  readonly date: string;
  readonly stamp: string;
  readonly slips: readonly PaperSlip[];
};
