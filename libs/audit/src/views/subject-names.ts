import { words } from '#contract';
import type { RecordedEvent } from '#event-store';
import type { Projection } from '#views';

/** What something is called at present; of what is gone, as it was called last. */
export type SubjectName = {
  /** As printed: 二（一）1; empty where the title says it all. */
  readonly number: string;
  readonly title: string;
};

type Data = Readonly<Record<string, unknown>>;
type Read = (data: Data) => Partial<SubjectName>;

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
const named = (number: unknown, title: unknown): Partial<SubjectName> => ({
  ...(text(number) !== undefined && { number: text(number) ?? '' }),
  ...(text(title) !== undefined && { title: text(title) ?? '' }),
});
const within = (value: unknown): Data => (typeof value === 'object' ? ((value ?? {}) as Data) : {});

/** 致县教育局陈永平的【督办提醒】. */
function mailNamed({ kind, organization, recipientName }: Data): Partial<SubjectName> {
  const to = `${text(organization) ?? ''}${text(recipientName) ?? ''}`;
  const what = `【${words.zh(words.letterKinds, String(kind))}】`;
  return { title: to === '' ? what : `致${to}的${what}` };
}

/** Sign-offs and periodic reports carry their kind in place of a number. */
const NUMBERED = ['task', 'target'];

const NAMES: Readonly<Record<string, Read>> = {
  TaskAssigned: ({ number, title }) => named(number, title),
  TaskRevised: ({ number, title }) => named(number, title),
  TargetSet: ({ number, subject }) => named(number, subject),
  TargetRevised: ({ changes }) => named(within(changes)['number'], within(changes)['subject']),
  PhaseScheduled: ({ name }) => named('', name),
  PhaseRescheduled: ({ name }) => named('', name),
  ObligationOpened: ({ kind, number, subject }) =>
    named(NUMBERED.includes(String(kind)) ? number : '', subject),
  ObligationRevised: ({ after }) => named(within(after)['number'], within(after)['subject']),
  ContactRegistered: ({ name }) => named('', name),
  ContactChanged: ({ name }) => named('', name),
  UserRegistered: ({ name }) => named('', name),
  LetterIssued: ({ letter }) => mailNamed(within(letter)),
  LetterUnaddressed: ({ letter }) => mailNamed(within(letter)),
};

/** What tasks, targets, phases, obligations, contacts, users and mails are called: one row a stream. */
export const subjectNames: Projection<SubjectName> = {
  name: 'subject-names',
  version: 1,
  prefixes: ['task-', 'target-', 'phase-', 'obligation-', 'contact-', 'user-', 'mail-'],
  columns: {},
  keys: ({ stream, type }) => (Object.hasOwn(NAMES, type) ? [stream] : []),
  evolve: (row, event) => ({ number: '', title: '', ...row, ...nameIn(event) }),
};

const nameIn = ({ type, data }: RecordedEvent): Partial<SubjectName> =>
  NAMES[type]?.(data as Data) ?? {};

const BARE = /^(contact|user|mail)-/;

/** 二（一）1“提升基础教育阶段科学教育水平”; of a person or a mail the bare name. */
export const calledBy = (stream: string, { number, title }: SubjectName): string =>
  BARE.test(stream) ? title : `${number}“${title}”`;
