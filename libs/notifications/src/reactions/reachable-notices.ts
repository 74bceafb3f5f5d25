import { type Recorded } from '#following';
import { type Event } from '#kernel';
import { type ObligationRow } from '#obligations';
import { type Found, type ObligationCommand, type Vacancy } from '#obligations/rules';
import { type ReachTools } from './reach-tools.ts';

/** Obligations of a region of which somebody could not be told, at most. */
const MANY = 10_000;

type Held = (vacancy: Vacancy) => Promise<readonly string[]>;

/** What is asked of each obligation of which somebody can be told after this fact who could not before. */
export async function reachableNotices(
  fact: Recorded<Event>,
  { ops, contacts }: ReachTools,
): Promise<readonly ObligationCommand[]> {
  const { region } = fact.data as { readonly region: string };
  const where = { region, unresolved: 1 };
  const { rows } = await ops.find<ObligationRow>('obligation-list', { where, limit: MANY });
  const known = new Map<string, Promise<readonly string[]>>();
  const held: Held = ({ role, organization }) => {
    const key = `${role} ${organization}`;
    // Whichever side it stands on, it is this organization's.
    const sides = { region, organization, supports: [organization], office: organization };
    const asked =
      known.get(key) ??
      contacts.holding([role], sides).then((holders) => holders[role]?.contactIds ?? []);
    known.set(key, asked);
    return asked;
  };
  const commands: ObligationCommand[] = [];
  for (const row of rows) {
    const found = await foundOf(row, held);
    const { obligationId } = row;
    if (found.length > 0) commands.push({ type: 'FindRecipients', data: { obligationId, found } });
  }
  return commands;
}

/** By the notices of the present date that did not reach everybody. */
async function foundOf({ notices, state }: ObligationRow, held: Held): Promise<readonly Found[]> {
  const all: Found[] = [];
  const { dueVersion, untold } = state;
  // Under one rule there may be one of an earlier date, too.
  const latest = new Map(notices.map((notice) => [notice.rule, notice]));
  for (const { rule, form, draft, on, at } of latest.values()) {
    const recipients: Found['recipients'][number][] = [];
    const resolved: Vacancy[] = [];
    for (const { rule: of, ...vacancy } of untold) {
      const ids = of === rule ? await held(vacancy) : [];
      recipients.push(...ids.map((contactId) => ({ role: vacancy.role, contactId })));
      if (ids.length > 0) resolved.push(vacancy);
    }
    const notice = { dueVersion, rule, form, draft, on, at };
    if (resolved.length > 0) all.push({ ...notice, recipients, resolved });
  }
  return all;
}
