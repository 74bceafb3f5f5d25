import { Injectable } from '@nestjs/common';
import { Calendars } from '#calendar';
import {
  type ContactRow,
  organizationNameKey,
  type OrganizationNameRow,
  type OrganizationRow,
} from '#directory';
import { type User } from '#http';
import { Contacts } from '#obligations';
import { type PlanAdopted } from '#plans';
import { OpsModels } from '#views';
import { type AdoptionQuery } from './adoption.query.ts';
import { DecideAdoption } from './decide-adoption.ts';
import { type Preflight } from './preflight.ts';
import { preflightOf, type Registered } from './preflight-of.ts';

const MOST = 10_000;

/** What an adoption would do; writes nothing. */
@Injectable()
export class FindPreflight {
  constructor(
    private readonly decide: DecideAdoption,
    private readonly calendars: Calendars,
    private readonly ops: OpsModels,
    private readonly contacts: Contacts,
  ) {}

  /** @throws {Rejection} `plan-not-found`, `plan-already-adopted`, `office-unclear`, and what an adoption is refused with */
  async find(planId: string, user: User, adoption: AdoptionQuery): Promise<Preflight> {
    const adopted = await this.decide.adopted(planId, user, adoption);
    const calendar = this.calendars.current();
    const registered = await this.registered(adopted);
    return preflightOf(adopted, registered, calendar);
  }

  private async registered({
    region,
    office,
    organizationIds,
  }: PlanAdopted['data']): Promise<Registered> {
    const options = { where: { region }, limit: MOST };
    const { rows: contacts } = await this.ops.find<ContactRow>('contact-list', options);
    const { rows } = await this.ops.find<OrganizationRow>('organization-list', options);
    const names = rows.flatMap(({ name, aliases }) => [name, ...aliases]);
    const organizations = await this.ops.getMany<OrganizationNameRow>(
      'organization-names',
      names.map((name) => organizationNameKey(region, name)),
    );
    const liaisons = new Map<string, readonly ContactRow[]>();
    for (const organization of Object.keys(organizationIds)) {
      const sides = { region, organization, supports: [], office };
      const held = await this.contacts.holding(['organization.liaison'], sides);
      const ids = held['organization.liaison']?.contactIds ?? [];
      const found = await this.ops.getMany<ContactRow>('contact-list', ids);
      liaisons.set(organization, [...found.values()]);
    }
    const liaisonsOf: Registered['liaisonsOf'] = (name) => liaisons.get(name) ?? [];
    return { contacts, organizations, liaisonsOf };
  }
}
