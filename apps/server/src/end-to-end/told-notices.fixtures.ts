import { type Instant, type LocalDate, parseInstant } from '#kernel';
import { type MailContent, MailLinks, renderMail } from '#mail';
import { type composeDigest, type LineReason, type LineSubject } from '#notifications/rules';
import { type Notice, type ObligationTerms } from '#obligations/rules';
import { type PlanContent } from '#plans';
import { type Form } from '#policies/rules';
import { namedOrganization } from '#testing';
import { addressOf, contents, ends, nameOf, OFFICE, PUBLIC_URL } from './history.fixtures.ts';

export type ExpectedMail = { readonly to: string; readonly subject: string; readonly text: string };

const FORMS: readonly Form[] = ['reminder', 'blue', 'yellow', 'red', 'list'];

export const contentOfPlan = (plan: string): PlanContent => {
  const content = contents.get(plan);
  if (!content) throw new Error(`no plan ${plan}`);
  return content;
};

export type SentNotice = {
  readonly obligation: ObligationTerms;
  readonly level?: Form | undefined;
  readonly reason: LineReason;
  readonly on: LocalDate;
  /** Of a completion that the office accepted; told on the working day after. */
  readonly answer?: LineSubject['answer'];
};

/** The colour that each obligation has shown, by the day of the notice that raised it. */
export type Colours = ReadonlyMap<string, readonly Notice[]>;

export const coloursOf = (notices: readonly Notice[]): Colours =>
  Map.groupBy(
    notices.filter(({ form }) => form === 'blue' || form === 'yellow' || form === 'red'),
    ({ obligationId }) => obligationId,
  );

/** Of a case as a reader may know it on that day: nobody outside the office hears of a red draft. */
export function colourOn(
  colours: Colours,
  { obligationId }: ObligationTerms,
  on: LocalDate,
  pile: Pile,
) {
  const raised = (colours.get(obligationId) ?? []).filter((notice) => notice.on <= on);
  const form = raised.at(-1)?.form;
  return form === 'red' && pile.organization !== OFFICE ? 'yellow' : form;
}

export type ToldPile = {
  readonly person: string;
  readonly organization: string;
  readonly draft: boolean;
  readonly items: SentNotice[];
};

/** What a person has been told of until that day and is still open that morning. */
export const openOn = (
  pile: Pile & { readonly items: readonly SentNotice[] },
  on: LocalDate,
  colours: Colours,
): readonly SentNotice[] =>
  pile.items
    .filter((item) => item.on <= on && !item.answer)
    .filter(({ obligation }) => isOpen(obligation.obligationId, eightThirty(on)))
    .map((item) => ({ ...item, level: colourOn(colours, item.obligation, on, pile) }));

export const eightThirty = (on: LocalDate): Instant => parseInstant(`${on}T08:30:00+08:00`);

export const isOpen = (obligationId: string, at: Instant): boolean => {
  const end = ends.get(obligationId);
  return end === undefined || end > at;
};

/** One line an obligation: the strongest notice so far is the reason; of equals the first. */
function strongest(items: readonly SentNotice[]): readonly SentNotice[] {
  const lines = new Map<string, SentNotice>();
  for (const item of items) {
    const known = lines.get(item.obligation.obligationId);
    if (!known || FORMS.indexOf(item.reason.form) > FORMS.indexOf(known.reason.form)) {
      lines.set(item.obligation.obligationId, item);
    }
  }
  return [...lines.values()].sort((a, b) => compare(a.obligation, b.obligation));
}

const compare = (a: ObligationTerms, b: ObligationTerms): number =>
  a.dueOn === b.dueOn ? (a.obligationId < b.obligationId ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1;

export type Pile = { readonly person: string; readonly organization: string };

export const headOf = (
  { person, organization }: Pile,
  on: LocalDate,
): Parameters<typeof composeDigest>[0] => ({
  on,
  ...namedOrganization(organization),
  recipientName: nameOf(person),
  office: OFFICE,
});

type Told = { readonly subject: LineSubject; readonly reason: LineReason };

/** The lines of a digest; which of them are new this morning. */
export const toldOn = (
  plan: string,
  items: readonly SentNotice[],
  on: LocalDate,
): readonly Told[] =>
  strongest(items).map((item) => {
    const { obligationId } = item.obligation;
    const today = items.find(
      (one) => one.on === on && one.obligation.obligationId === obligationId,
    );
    const fresh = today && !item.answer && { fresh: today.reason.form };
    return { subject: subjectOf(plan, item), reason: { ...item.reason, ...fresh } };
  });

export const subjectOf = (
  plan: string,
  { obligation, level, answer }: Pick<SentNotice, 'obligation' | 'level' | 'answer'>,
): LineSubject => ({
  ...obligation,
  ...namedOrganization(obligation.organization),
  planTitle: contentOfPlan(plan).title,
  documentNumber: contentOfPlan(plan).documentNumber,
  status: 'open',
  ...(answer && { answer }),
  level: level === 'blue' || level === 'yellow' || level === 'red' ? level : null,
  ...(level === 'red' && { drafted: true }), // nobody signs one in this history
});

export function mailOf(person: string, letter: MailContent): ExpectedMail {
  const { subject, text } = renderMail(letter, new MailLinks(PUBLIC_URL));
  return { to: addressOf(person), subject, text: text.replaceAll('\r\n', '\n').trim() };
}
