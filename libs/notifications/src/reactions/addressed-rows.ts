import { words } from '#contract';
import { defined } from '#kernel';
import type { Rows } from '#following';
import { type NamedOrganization } from '#obligations/rules';
import { type Audience } from '#policies/rules';
import { type Addressee, type LetterAddressed } from '../domain/addressing.events.ts';
import { type LetterBody } from '../domain/letter.events.ts';
import { type MailCommand } from '../domain/mail.ts';

/** One mail to each person a letter was addressed to; where nobody holds the role, it is kept for the office. */
export const addressedRows: Rows<LetterAddressed, MailCommand, null> = {
  LetterAddressed: ({ data: { letterId, planId, region, office, officeContact, body, to } }) => {
    if (!body) return [];
    const base = { region, planIds: [planId], on: body.on };
    const written = (role: Audience, recipientName: string, of: NamedOrganization) => {
      const { organization, organizationId } = of;
      const signed = { office, ...defined({ officeContact }) };
      return { ...told(body, role, to), recipientName, organization, organizationId, ...signed };
    };
    return to.flatMap(({ role, people, vacant }): readonly MailCommand[] => [
      ...vacant.map((named): MailCommand => {
        const mailId = `${letterId}.${role}.${named.organization}`;
        const letter = written(role, words.personOf(role), named);
        return { type: 'RecordUndeliverable', data: { ...base, mailId, role, ...named, letter } };
      }),
      ...people.map(({ contactId, name, ...of }): MailCommand => {
        const mailId = `${letterId}.${contactId}`;
        const letter = written(role, name, of);
        return { type: 'IssueLetter', data: { ...base, mailId, contactId, notices: [], letter } };
      }),
    ]);
  },
};

/** A red notice goes to several roles, and each is told in its own; other letters say in their lines why they are told. */
function told(body: LetterBody, role: Audience, to: readonly Addressee[]): LetterBody {
  if (body.kind !== 'red') return body;
  const groups = body.groups.map((group) => ({
    ...group,
    lines: group.lines.map((line) => ({ ...line, why: words.why(role) })),
  }));
  const isHead = (one: Audience): boolean => one.endsWith('.head');
  const headIsTold = to.some((one) => isHead(one.role) && one.people.length > 0);
  return { ...body, groups, ...(headIsTold && !isHead(role) && { copied: true }) };
}
