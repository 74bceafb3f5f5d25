import { everyoneIn, type OrganizationIds, organizationIdsOf } from '#contract';
import { type CommandRunner } from '#event-store';
import { aggregate, type Follower, follower, inNameOf, type Rows } from '#following';
import { type Of } from '#kernel';
import type { PlanContent, PlanEvent } from '#plans';
import {
  type OrganizationCommand,
  organizationDecider,
  organizationStream,
} from '../../domain/organization.ts';

type Registering = Of<OrganizationCommand, 'RegisterNamed'>;
type Plan = Pick<Registering['data'], 'planId' | 'region'>;

const nothing = (): readonly Registering[] => [];

const registering = (
  ids: OrganizationIds,
  { planId, region }: Plan,
  again: boolean,
): readonly Registering[] =>
  Object.entries(ids).map(([name, organizationId]) => {
    return { type: 'RegisterNamed', data: { organizationId, region, name, planId, again } };
  });

const namesIn = ({ organizations, tasks, targets }: PlanContent): readonly string[] => [
  ...new Set([...organizations, ...[...tasks, ...targets].flatMap((item) => everyoneIn(item))]),
];

/** Whom each fact of a plan in force names. One that the office has removed comes back with an adoption alone. */
export const namedRows: Rows<PlanEvent, Registering, undefined> = {
  PlanDrafted: nothing,
  OutlineEdited: nothing,
  DraftDiscarded: nothing,
  PlanAdopted: ({ data }) => registering(data.organizationIds, data, true),
  DutiesRuled: ({ data }) => {
    const { inForce, organizations } = data;
    if (!inForce) return [];
    return registering(organizationIdsOf(organizations, inForce.organizationIds), data, false);
  },
  AmendmentDrafted: nothing,
  AmendmentEdited: nothing,
  AmendmentDiscarded: nothing,
  PlanAmended: ({ data }) => {
    const ids = organizationIdsOf(namesIn(data.content), data.inForce.organizationIds);
    return registering(ids, data, false);
  },
  PlanConcluded: nothing,
  PlanWithdrawn: nothing,
};

/** Registers the organizations that a plan in force names and the directory does not know. */
export const registerNamed = (runner: CommandRunner): Follower =>
  follower<PlanEvent, Registering, undefined>(runner, {
    name: 'register-named',
    prefixes: ['plan-'],
    actorOf: inNameOf('duban.opening', 'PlanAdopted'),
    context: () => Promise.resolve(undefined),
    rows: namedRows,
    to: aggregate(organizationDecider, ({ data }) => organizationStream(data.organizationId)),
  });
