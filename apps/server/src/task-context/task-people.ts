import { Injectable } from '@nestjs/common';
import pMap from 'p-map';
import { holds, organizationIdIn } from '#contract';
import { type User } from '#http';
import { Contacts } from '#obligations';
import { type TaskRow } from '#tasks';
import { type TaskPerson } from './task-context.ts';

/** At most. */
const MOST = 50;
/** Looked up at once. */
const ABREAST = 8;

/** Whom to call about a task, today. Whoever only looks at the demo is told no telephone. */
@Injectable()
export class TaskPeople {
  constructor(private readonly contacts: Contacts) {}

  async of(task: TaskRow, user: User): Promise<readonly TaskPerson[]> {
    const { assignments, office, organizationIds } = task;
    const owners = assignments.flatMap(({ role, organization }) =>
      role === 'lead' || role === 'responsible' ? [organization] : [],
    );
    const sought = [
      ...owners.map((organization) => ({ role: 'lead', organization }) as const),
      { role: 'office', organization: office } as const,
    ];
    const found = await pMap(
      sought.slice(0, MOST),
      async ({ role, organization }): Promise<readonly TaskPerson[]> => {
        const people = await this.liaisonsOf(organization, task);
        const organizationId = organizationIdIn(organizationIds, organization);
        return people.map(({ name, phone = '' }) => {
          const told = phone === '' || holds(user, 'visitor') ? null : phone;
          return { role, organization, organizationId, name, phone: told };
        });
      },
      { concurrency: ABREAST },
    );
    return found.flat().slice(0, MOST);
  }

  private async liaisonsOf(organization: string, { region, office }: TaskRow) {
    const sides = { region, organization, office, supports: [] };
    const held = await this.contacts.holding(['organization.liaison'], sides);
    const ids = held['organization.liaison']?.contactIds ?? [];
    const people = await Promise.all(ids.map((id) => this.contacts.get(id)));
    return people.filter((one) => one !== undefined);
  }
}
