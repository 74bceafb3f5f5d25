import { Injectable } from '@nestjs/common';
import { Calendars } from '#calendar';
import { Rejection } from '#contract';
import {
  type ContactRow,
  organizationNameKey,
  type OrganizationNameRow,
  type OrganizationRow,
} from '#directory';
import { CommandRunner } from '#event-store';
import { sees, todayOn, type User } from '#http';
import { Directory, fold, type LocalDate } from '#kernel';
import { Contacts } from '#obligations';
import { officeMeant, type PlanAdopted, planDecider, type PlanEvent, planStream } from '#plans';
import { OpsModels } from '#views';
import { type Preflight } from './preflight.ts';
import { preflightOf, type Registered } from './preflight-of.ts';

/** How it would be adopted; what is left out is as an adoption takes it. */
type Adoption = {
  readonly office?: string;
  readonly adoptedOn?: LocalDate;
  readonly checkIns?: readonly string[];
};

const MOST = 10_000;

/** Decides an adoption and writes nothing. */
@Injectable()
export class FindPreflight {
  constructor(
    private readonly runner: CommandRunner,
    private readonly directory: Directory,
    private readonly calendars: Calendars,
    private readonly ops: OpsModels,
    private readonly contacts: Contacts,
  ) {}

  /** @throws {Rejection} `plan-not-found`, `plan-already-adopted`, `office-unclear`, and what an adoption is refused with */
  async find(planId: string, user: User, adoption: Adoption): Promise<Preflight> {
    const adopted = await this.adopted(planId, user, adoption);
    const calendar = this.calendars.current();
    const registered = await this.registered(adopted);
    return preflightOf(adopted, registered, calendar);
  }

  /** The fact that an adoption would write. */
  private async adopted(
    planId: string,
    user: User,
    { office, adoptedOn = todayOn(this.runner.clock), checkIns = [] }: Adoption,
  ): Promise<PlanAdopted['data']> {
    const { events } = await this.runner.store.load(planStream(planId));
    const plan = fold(planDecider, events as unknown as readonly PlanEvent[]);
    if (plan.status === 'none' || !sees(user, 'previewAdoption', plan)) {
      throw new Rejection('plan-not-found', { id: planId });
    }
    const { region } = plan;
    const data = {
      planId,
      adoptedOn,
      checkIns,
      office: await officeMeant(office, region, this.directory),
      directory: await this.directory.idsIn(region),
      calendarVersion: this.calendars.current().version,
      // By whichever rules: they decide nothing of what opens.
      policy: { name: '', version: 0 },
    };
    const [fact] = planDecider.decide({ type: 'AdoptPlan', data }, plan);
    if (fact?.type !== 'PlanAdopted') {
      throw new Rejection('plan-already-adopted', { title: plan.content.title });
    }
    return fact.data;
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
