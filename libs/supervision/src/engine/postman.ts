import { type Desk } from '#event-store';
import { fold, idOf } from '#kernel';
import type { JobDefinition } from '#jobs';
import { type MailOutcome, type MailTransport, renderLetter } from '#mail';
import type { OpsModels } from '#views';
import { type LetterEvent } from '../domain/letter.events.ts';
import { letterDecider, letterStream } from '../domain/letter.ts';
import { type Contacts } from '../ports/contacts.port.ts';

/** "Look at this mail." */
export const lookAtMail: JobDefinition<{ mailId: string; turn: string }> = {
  name: 'look-at-mail',
  attempts: 3,
  backoffMs: 1_000,
  idOf: ({ mailId, turn }) => `mail.${mailId}.${turn}`,
};

export type PostTools = {
  readonly desk: Desk;
  readonly ops: OpsModels;
  readonly contacts: Contacts;
  readonly transport: MailTransport;
  readonly from: { readonly name: string; readonly address: string };
  /** False while another process may be posting: no store can take a mail back. Default: there is none. */
  readonly mayPost?: () => boolean;
};

/**
 * Sends one mail if it is still to be sent, and records how that went.
 * Between the server's yes and our record lies a crash's only chance to send it twice: the Message-ID is then the same.
 */
export async function post(mailId: string, tools: PostTools): Promise<void> {
  const { desk, ops, mayPost = () => true } = tools;
  const { events } = await desk.store.load(letterStream(mailId));
  const history = events as unknown as readonly LetterEvent[];
  const state = fold(letterDecider, history);
  const issued = history.find((event) => event.type === 'LetterIssued');
  if (state.status !== 'pending' || issued?.type !== 'LetterIssued') return;
  const deferral = history.findLast((event) => event.type === 'NotificationDeferred');
  if (deferral?.type === 'NotificationDeferred' && deferral.data.nextAt > desk.clock.now()) return;
  if (!mayPost()) return;
  const attempt = state.attempts + 1;
  const outcome = await hand(mailId, issued.data, tools);
  const data = { mailId, at: desk.clock.now(), attempt, outcome };
  const command = { type: 'RecordOutcome', data } as const;
  const origin = { actor: 'duban.post', commandId: `${mailId}|${attempt}` };
  const { position } = await desk.run(letterStream(mailId), letterDecider, command, origin);
  if (position !== undefined) await ops.waitFor(position);
}

type Issued = Extract<LetterEvent, { type: 'LetterIssued' }>['data'];

async function hand(mailId: string, issued: Issued, tools: PostTools): Promise<MailOutcome> {
  const contact = await tools.contacts.get(issued.contactId);
  if (!contact) return { outcome: 'failed', reason: '收件人已不在通讯录中' };
  const { from, transport } = tools;
  const host = from.address.split('@').at(-1) ?? 'duban';
  return transport.send({
    messageId: `${idOf(mailId)}@${host}`,
    from,
    to: { name: contact.name, address: contact.email },
    ...renderLetter(issued.letter),
  });
}
