import { type WorkCalendar } from '#calendar';
import { namedOwners, organizationIdIn } from '#contract';
import { type ContactRow, type OrganizationNameRow, organizationNameKey } from '#directory';
import { adoptionLetters } from '#notifications';
import { obligationsOf, type ObligationTerms } from '#obligations/rules';
import { mayBeOne, type PlanAdopted } from '#plans';
import { type LetterAhead, type Named, type Preflight } from './preflight.ts';

/** What is registered in the plan's region. */
export type Registered = {
  readonly contacts: readonly ContactRow[];
  /** By {@link organizationNameKey}: every name and alias. */
  readonly organizations: ReadonlyMap<string, OrganizationNameRow>;
  /** Who receives today what is meant for a liaison of this organization, whatever name it goes by. */
  readonly liaisonsOf: (organization: string) => readonly ContactRow[];
};

const ROLES = ['office.liaison', 'office.approver'] as const;

/** What an adoption would do. Pure. @param adopted the fact that it would write */
export function preflightOf(
  adopted: PlanAdopted['data'],
  registered: Registered,
  calendar: WorkCalendar,
): Preflight {
  const { planId, region, office, adoptedOn, content } = adopted;
  const owed = obligationsOf(content, adopted, calendar);
  const { liaisonsOf } = registered;
  const parts = namesOwing(owed).filter((name) => name !== office);
  const unreached = parts.filter((name) => liaisonsOf(name).length === 0);
  const of = namedIn(adopted);
  const vacancies = officeVacancies(adopted, registered);
  const wanting = vacancies.length > 0 ? [...unreached, office] : unreached;
  return {
    planId,
    planTitle: content.title,
    region,
    office,
    adoptedOn,
    obligations: owed.length,
    officeVacancies: vacancies,
    withoutLiaison: unreached.map((name) => ({
      ...of(name),
      collective: content.collectives.includes(name),
      near: nearTo(name, withRole(registered.contacts, 'liaison')),
    })),
    unmatched: unmatched(adopted, registered, wanting),
    unregistered: Object.keys(adopted.organizationIds)
      .filter((name) => !isKnown(name, region, registered))
      .map((name) => ({ ...of(name), near: nearTo(name, knownIn(registered)) })),
    leadless: content.tasks
      .filter(({ tracked, leads }) => tracked && leads.length === 0)
      .map(({ id: itemId, number, title, ...duties }) => {
        const named = namedOwners({ ...duties, leads: [] });
        return { itemId, number, title, owners: named.length > 0 ? named : [office] };
      }),
    past: owed
      .filter(({ baselined }) => baselined)
      .map(({ obligationId, kind, number, subject: title, dueOn, organization }) => {
        return { ...of(organization), obligationId, kind, number, title, dueOn };
      }),
    letters: lettersAhead(adopted, registered, calendar),
  };
}

/** Everybody who owes or supports something. */
const namesOwing = (owed: readonly ObligationTerms[]): readonly string[] => [
  ...new Set(owed.flatMap(({ organization, supports }) => [organization, ...supports])),
];

const namedIn =
  ({ organizationIds }: Pick<PlanAdopted['data'], 'organizationIds'>) =>
  (organization: string): Named => {
    return { organization, organizationId: organizationIdIn(organizationIds, organization) };
  };

const withRole = (
  contacts: readonly ContactRow[],
  role: ContactRow['roles'][number],
): readonly string[] =>
  contacts.flatMap(({ organization, roles }) => (roles.includes(role) ? organization : []));

const nearTo = (name: string, others: readonly string[]): readonly string[] =>
  [...new Set(others)].filter((other) => mayBeOne(name, other)).sort();

/** All names under which an organization is meant; one that is not registered has that name alone. */
const namesOf = (
  name: string,
  region: string,
  { organizations }: Pick<Registered, 'organizations'>,
): readonly string[] => organizations.get(organizationNameKey(region, name))?.names ?? [name];

function officeVacancies(
  adopted: PlanAdopted['data'],
  registered: Registered,
): Preflight['officeVacancies'] {
  const { office, region } = adopted;
  const names = namesOf(office, region, registered);
  return ROLES.flatMap((role) => {
    const holding = withRole(
      registered.contacts,
      role === 'office.liaison' ? 'liaison' : 'approver',
    );
    if (holding.some((name) => names.includes(name))) return [];
    return [{ role, ...namedIn(adopted)(office), near: nearTo(office, holding) }];
  });
}

const isKnown = (name: string, region: string, registered: Registered): boolean =>
  registered.organizations.has(organizationNameKey(region, name)) ||
  registered.contacts.some(({ organization }) => organization === name);

const knownIn = ({ contacts, organizations }: Registered): readonly string[] => [
  ...contacts.map(({ organization }) => organization),
  ...[...organizations.values()].flatMap(({ names }) => names),
];

/** @param wanting names of the plan for which somebody is missing */
function unmatched(
  adopted: PlanAdopted['data'],
  registered: Registered,
  wanting: readonly string[],
): Preflight['unmatched'] {
  const { region } = adopted;
  const meant = new Set(
    Object.keys(adopted.organizationIds).flatMap((name) => namesOf(name, region, registered)),
  );
  const found = registered.contacts
    .filter(({ organization }) => !meant.has(organization))
    .map(({ contactId, name: recipient, organization, organizationId }) => {
      const near = nearTo(organization, wanting);
      return { contactId, recipient, organization, organizationId, near };
    })
    .filter(({ organization, near }) => {
      const isRegistered = registered.organizations.has(organizationNameKey(region, organization));
      return near.length > 0 || !isRegistered;
    });
  return found.toSorted((a, b) => b.near.length - a.near.length);
}

function lettersAhead(
  adopted: PlanAdopted['data'],
  { liaisonsOf }: Registered,
  calendar: WorkCalendar,
): Preflight['letters'] {
  const rows = adoptionLetters(adopted, calendar).map(({ data: { sides, body } }): LetterAhead => {
    const { organization, organizationId } = sides;
    const lines = body?.groups.flatMap((group) => group.lines) ?? [];
    const count = (kind: 'task' | 'target'): number =>
      new Set(lines.flatMap((line) => (line.kind === kind ? line.itemId : []))).size;
    const recipients = liaisonsOf(organization).map(({ contactId, name: recipient }) => {
      return { contactId, recipient };
    });
    const counts = { tasks: count('task'), targets: count('target') };
    return { organization, organizationId, recipients, ...counts };
  });
  return {
    total: rows.reduce((sum, { recipients }) => sum + recipients.length, 0),
    undeliverable: rows.filter(({ recipients }) => recipients.length === 0).length,
    rows,
  };
}
