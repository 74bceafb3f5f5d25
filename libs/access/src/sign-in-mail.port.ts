import { type Person } from './people.port.ts';

export type CodeMail = {
  readonly to: Person & { readonly address: string };
  readonly purpose: 'link' | 'enrolment';
  /** Stands in the fragment of the link, which no proxy logs. */
  readonly code: string;
  /** To be typed in the browser that asked; null: there are none. */
  readonly digits: string | null;
  /** Where the person goes after signing in: a path of ours. */
  readonly next: string;
  readonly minutes: number;
};

/** Sends one-time codes to the registered address. They stand in no log, table or queue of mails. */
export abstract class SignInMail {
  /** @throws {Error} when the mail server did not take it */
  abstract send(mail: CodeMail): Promise<void>;
}
