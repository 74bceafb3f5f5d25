import { Rejection } from '#contract';
import { type Of } from '#kernel';
import { CONTACT_ROLES } from './contact-role.ts';
import {
  type Contact,
  type ContactCommand,
  requireContact,
  type Decision,
  requireRegistered,
} from './contact.state.ts';
import { demand } from './plain-fields.ts';

/** @throws {Rejection} `contact-not-found`, `contact-removed` */
export function takeOver({ data }: Of<ContactCommand, 'TakeOverRoles'>, state: Contact): Decision {
  const { ref, roles: held, predecessors: before } = requireRegistered(data, state);
  const { contactId, predecessor, earlier, on } = data;
  if (before.includes(predecessor)) return [];
  const roles = CONTACT_ROLES.filter((role) => held.includes(role) || data.roles.includes(role));
  const all = new Set([predecessor, ...earlier, ...before]);
  all.delete(contactId);
  const after = { predecessor, predecessors: [...all], on, roles, before: { roles: held } };
  return [{ type: 'RolesTakenOver', data: { ...ref, ...after } }];
}

/** @throws {Rejection} `contact-not-found`, `handover-to-self`, `handover-in-future`, `contact-handed-over` */
export function handOver(
  { data }: Of<ContactCommand, 'HandOverContact'>,
  state: Contact,
): Decision {
  const { ref, status, successor, name, handedOn } = requireContact(data, state);
  const { contactId, to, on, today, reason } = data;
  if (successor === to) return [];
  demand(to !== contactId, 'handover-to-self');
  demand(on <= today, 'handover-in-future');
  if (successor !== null) {
    throw new Rejection('contact-handed-over', { contactId, name, on: handedOn, successor });
  }
  const handed = { type: 'ContactHandedOver', data: { ...ref, to, on, reason } } as const;
  // One who was removed before is only given a successor.
  if (status === 'removed') return [handed];
  return [handed, { type: 'ContactRemoved', data: { ...ref, reason } }];
}
