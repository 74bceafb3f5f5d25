import { type Audience } from './policy.events.ts';

export type Mailbox = { readonly organization: string; readonly role: string };

/** Whose letterboxes an audience means; `.board` is shown, not mailed. */
export function mailboxes(
  audience: Audience,
  {
    organization,
    supports,
  }: { readonly organization: string; readonly supports: readonly string[] },
  office: string,
): readonly Mailbox[] {
  const [whose = '', role = ''] = audience.split('.');
  if (role === 'board') return [];
  if (whose === 'office') return [{ organization: office, role }];
  if (whose === 'support') return supports.map((name) => ({ organization: name, role }));
  return [{ organization, role }];
}
