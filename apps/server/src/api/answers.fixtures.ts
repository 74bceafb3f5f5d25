import { type OpenAPIObject } from '@nestjs/swagger';

type Described = {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Described>>;
  readonly items?: Described;
  readonly anyOf?: readonly Described[];
  readonly allOf?: readonly Described[];
  readonly additionalProperties?: Described;
};
type Responses = Readonly<
  Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Described }>> }>
>;

/** An object of an answer: the name of its schema with the path in it, and its fields. */
type Answered = { readonly at: string; readonly fields: readonly string[] };

/** Every object that an operation answers, each schema once. */
export function answersOf(document: OpenAPIObject): readonly Answered[] {
  const seen = new Set<string>();
  const objectsIn = (schema: Described | undefined, at: string): readonly Answered[] => {
    if (schema === undefined) return [];
    const { $ref, properties = {}, items, anyOf = [], allOf = [], additionalProperties } = schema;
    if ($ref !== undefined) {
      const name = $ref.split('/').at(-1) ?? '';
      if (seen.has(name)) return [];
      seen.add(name);
      return objectsIn(document.components?.schemas?.[name] as Described | undefined, name);
    }
    const fields = Object.keys(properties);
    return [
      ...(fields.length > 0 ? [{ at, fields }] : []),
      ...Object.entries(properties).flatMap(([field, part]) => objectsIn(part, `${at}.${field}`)),
      ...[items, additionalProperties, ...anyOf, ...allOf].flatMap((part) => objectsIn(part, at)),
    ];
  };
  const operations = Object.values(document.paths).flatMap((methods) =>
    Object.values(
      methods as Readonly<Record<string, { operationId: string; responses: Responses }>>,
    ),
  );
  return operations.flatMap(({ operationId, responses }) =>
    Object.entries(responses)
      .filter(([status]) => status.startsWith('2'))
      .flatMap(([, { content }]) => objectsIn(content?.['application/json']?.schema, operationId)),
  );
}

/** Names that are not used any more, and what the thing is called in every answer. */
const RETIRED: Readonly<Record<string, string>> = {
  subject: 'title',
  quote: 'clause',
  deadline: 'dueOn',
  due: 'dueOn',
  state: 'status',
  subjectId: 'itemId',
  planIds: 'plans',
  history: 'things with a status and dates',
  when: '…On for a day, …At for a moment',
  date: '…On for a day',
};
/** Fields of the same name that are something else: the subject line of a mail, what explains a date, days of the calendar. */
const ELSE: readonly string[] = [
  ...['MailView.subject', 'MailDetail.subject', 'explain.date'],
  ...['NamedDay.date', 'ExplainedDay.date'],
];

/** Fields under a retired name, each with the name it should have. */
export const retiredIn = (answers: readonly Answered[]): readonly string[] =>
  answers.flatMap(({ at, fields }) =>
    fields
      .filter((field) => Object.hasOwn(RETIRED, field) && !ELSE.includes(`${at}.${field}`))
      .map((field) => `${at}.${field}: ${RETIRED[field]}`),
  );

/** Ids that say nothing to people, and what must stand beside them. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  actorId: ['actor'],
  contactId: ['name', 'recipient'],
  deputyId: ['deputy'],
  obligationId: ['title'],
  planId: ['planTitle', 'title'],
  targetId: ['title'],
  taskId: ['title', 'taskTitle'],
};
/** Receipts and lines of an import, which answer what was sent under the id. */
const BARE: readonly string[] = [
  'draftPlan.planId',
  'beginPlan.planId',
  'assignMatter.planId',
  'ImportedContact.contactId',
  'LineReport.targetId',
];

/** Ids without a name beside them. */
export const unnamedIn = (answers: readonly Answered[]): readonly string[] =>
  answers.flatMap(({ at, fields }) =>
    Object.entries(NAMED)
      .filter(([id, names]) => fields.includes(id) && !names.some((name) => fields.includes(name)))
      .map(([id]) => `${at}.${id}`)
      .filter((place) => !BARE.includes(place)),
  );

/** What counts or foretells by name, without a duty or a plan in force that knows the id. */
const BY_NAME: readonly string[] = ['PersonMonth', 'Preview.organizations'];

/** Where an organization is named without its id beside the name. */
export const namedAloneIn = (answers: readonly Answered[]): readonly string[] =>
  answers
    .filter(({ fields }) => fields.includes('organization') && !fields.includes('organizationId'))
    .map(({ at }) => at)
    .filter((place) => !BY_NAME.includes(place));
