import { dateIn, type LocalDate } from '#kernel';
import { type ObligationRow } from '#obligations';
import { type Audience } from '#policies/rules';
import type { OpsModels } from '#views';
import { type LetterLost } from '../domain/letter.events.ts';
import { type Waiting } from '../domain/waiting.ts';
import { type MailRow } from '../views/mail-list.ts';
import { allRows } from './all-rows.ts';
import { MAIL_ZONE } from './mail-time.ts';
import { undeliveredIn } from './still-open.ts';

/** What did not arrive, and which office is to see to it. */
export type Lost = {
  readonly office: string;
  /** Whom it was to go to; undefined: nobody holds the role. */
  readonly contactId: string | undefined;
  readonly letter: LetterLost;
};

/** Letters of a region that reached nobody, and roles that nobody holds: what is over, or was closed by a person, is left out. */
export async function lostIn(region: string, ops: OpsModels): Promise<readonly Lost[]> {
  const mails = await undeliveredIn({ region }, ops);
  const rows = await allRows<ObligationRow>(ops, 'obligation-list', { region, unresolved: 1 });
  return [...mails.map(lostMail), ...vacantRoles(rows)].toSorted(byDay);
}

/** The longest known first. */
function byDay({ letter: a }: Lost, { letter: b }: Lost): number {
  const [first, second] = [a, b].map(({ since, id }) => `${since} ${id}`);
  return (first ?? '') < (second ?? '') ? -1 : 1;
}

export const waitingFor = ({ letter }: Lost): Waiting => ({
  obligationId: letter.id,
  waits: { what: 'lost', since: letter.since },
});

function lostMail(mail: MailRow): Lost {
  const { mailId: id, kind, organization, on, status, decidedAt, contactId, letter } = mail;
  const since = decidedAt === null ? on : dateIn(MAIL_ZONE, decidedAt);
  const about = { id, organization, kind, on, since };
  const { office, recipientName } = letter;
  if (status === 'unaddressed') {
    const role = contactId as Audience;
    return { office, contactId: undefined, letter: { ...about, because: 'vacant', role } };
  }
  const because = status === 'bounced' ? 'bounced' : 'failed';
  return { office, contactId, letter: { ...about, because, recipientName } };
}

/** Each once, since the first reminder that nobody got. */
function vacantRoles(rows: readonly ObligationRow[]): readonly Lost[] {
  const vacant = new Map<string, Lost>();
  for (const row of rows) {
    for (const { role, organization, rule } of row.state.untold) {
      const id = `${row.office}.${organization}.${role}`;
      const on: LocalDate = row.notices.find((one) => one.rule === rule)?.on ?? row.openedOn;
      const known = vacant.get(id);
      if (known && known.letter.since <= on) continue;
      const about = { id, organization, role, on, since: on } as const;
      const letter = { ...about, because: 'vacant', kind: 'digest' } as const;
      vacant.set(id, { office: row.office, contactId: undefined, letter });
    }
  }
  return [...vacant.values()];
}
