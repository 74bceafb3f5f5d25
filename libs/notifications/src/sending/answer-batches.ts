import { type AnswerRef, type NoticeRef } from '../domain/mail.events.ts';
import { type AnswerDue } from './answers-due.ts';
import { type DigestBatch } from './digest-lines.ts';

/** An answer goes out with the notices of the morning, or alone. */
export function withAnswers(
  batches: readonly DigestBatch[],
  answers: readonly AnswerDue[],
): readonly DigestBatch[] {
  const byPerson = Map.groupBy(answers, ({ contactId }) => contactId);
  const told = batches.map((batch) => {
    if (batch.kind !== 'digest') return batch;
    const mine = byPerson.get(batch.contactId) ?? [];
    byPerson.delete(batch.contactId);
    return { ...batch, answers: mine };
  });
  const alone = [...byPerson].map(([contactId, mine]): DigestBatch => ({
    contactId,
    kind: 'digest',
    notices: [],
    answers: mine,
  }));
  return [...told, ...alone];
}

/** What a mail settles; whoever stands in settles it for whom it was due to. */
export function refsOf({ contactId: receiver, notices, answers }: DigestBatch): {
  readonly region: string | undefined;
  readonly notices: readonly NoticeRef[];
  readonly answers: readonly AnswerRef[] | undefined;
} {
  const dueTo = (contactId: string) => contactId !== receiver && { contactId };
  return {
    region: notices[0]?.region ?? answers[0]?.row.region,
    notices: notices.map(({ obligationId, dueVersion, rule, contactId }) => ({
      obligationId,
      dueVersion,
      rule,
      ...dueTo(contactId),
    })),
    answers:
      answers.length === 0
        ? undefined
        : answers.map(({ key, factId, to, contactId }) => ({
            key,
            factId,
            to,
            ...dueTo(contactId),
          })),
  };
}
