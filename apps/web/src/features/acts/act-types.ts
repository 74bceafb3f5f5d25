import { words } from '#contract';
import { type Schema } from '../../api/client.ts';

export type Evidence = Schema<'EvidenceRef'>;

/** What an act is about. */
export type About = {
  readonly itemId: string;
  readonly planId: string;
  readonly obligationId: string | null;
  /** Whose part is judged; left out: one's own. */
  readonly of?: string | undefined;
  readonly step?: string | undefined;
  readonly dueOn?: string | null;
  readonly measurementId?: string | undefined;
  readonly unit?: string | null;
  /** Only if the thing is still as it was seen. */
  readonly ifMatch?: string | undefined;
  /** Of a case: what it can be lowered from. */
  readonly level?: Schema<'TodoRow'>['level'];
  /** Whose people are named to be spoken to. */
  readonly people?: { readonly region?: string; readonly organization: string };
};

/** Everything that may be filled in; one text for all acts, so that changing one's mind loses nothing. */
export type Given = {
  readonly text: string;
  readonly date: string;
  readonly percent: string;
  readonly value: string;
  readonly other: string;
  readonly by: 'phone' | 'visit' | 'letter' | 'mail';
  /** What the one urged said. */
  readonly reply: string;
  readonly lowerTo: '' | 'blue' | 'yellow';
  readonly evidence: readonly Evidence[];
};

export const NOTHING_GIVEN: Given = {
  text: '',
  date: '',
  percent: '',
  value: '',
  other: '',
  by: 'phone',
  reply: '',
  lowerTo: '',
  evidence: [],
};

export type Field = {
  readonly label: words.Word;
  readonly hint?: words.Word;
  readonly needed?: boolean;
  /** What stands in it at first. */
  readonly start?: string;
  /** Characters at most; default 2000. */
  readonly max?: number;
};

export type ActName = keyof typeof words.actForms;

/** What an act asks for, and how it is sent. */
export type ActSpec = {
  readonly text?: Field;
  readonly date?: Field;
  /** A short line. */
  readonly other?: Field;
  readonly percent?: boolean;
  readonly value?: boolean;
  readonly by?: boolean;
  readonly reply?: Field;
  readonly lowerTo?: boolean;
  readonly evidence?: boolean;
  /** What follows from it. */
  readonly effect?: words.Word;
  readonly warning?: words.Word;
  readonly danger?: boolean;
  readonly send: (about: About, given: Given, key: string) => Promise<unknown>;
};

/** Characters. */
export const LONGEST_REPORT = 10_000;

export const REASON: Field = { label: words.actFields.reason, needed: true };
