import { words } from '#contract';

/** The field's words for what the wire calls in English. An unknown word stays as it is. */
export const labelOf = (labels: Readonly<Record<string, string>>, word: string): string =>
  labels[word] ?? word;

const { inChinese } = words;
export const sectionKinds = inChinese(words.sectionKinds);
export const obligationKinds = inChinese(words.obligationKinds);
export const forms = inChinese(words.noticeForms);
/** In a column that says what it is; in sentences `levelNames`. */
export const levels = inChinese(words.levelTags);
export const levelNames = inChinese(words.levels);
export const planStatuses = inChinese(words.planStates);
export const taskStatuses = inChinese(words.taskStates);
export const { overdue, ...obligationStatuses } = inChinese(words.obligationStates);
export const redCards = inChinese(words.redCardStates);
export const phaseStatuses = inChinese(words.phaseStates);
export const verdicts = inChinese(words.verdicts);
export const urgedBy = inChinese(words.urgeMeans);
export const endings = inChinese(words.caseEndings);
export const importOutcomes = inChinese(words.importOutcomes);
export const contactRoles = inChinese(words.contactRoles);
export const { personOf } = words;
/** Which people a policy means: `lead.liaison` is 承办单位联络员, `office.board` the ledger. */
export const audiences = (roles: readonly string[]): string =>
  roles.map((role) => words.audience(role).zh).join('、');
const { visitor: _visitor, ...registered } = inChinese(words.userRoles);
/** Whom one may register. */
export const userRoles = registered;
export const dutyRoles = inChinese(words.dutyRoles);
export const changeKinds = inChinese(words.changeKinds);
export const itemKinds = inChinese(words.itemKinds);
export const questionKinds = inChinese(words.questionKinds);
export const dueChanges = inChinese(words.dueChanges);
/** What happened, as stored, in a word. */
export const factTypes = inChinese(words.acts);
export const mailStatuses = inChinese(words.mailStates);
/** Kinds of what the reader is unsure of. */
export const doubtKinds = inChinese(words.doubts);
export const targetStatuses = inChinese(words.targetStates);
export const planKinds = inChinese(words.planKinds);
export const recurrences = inChinese(words.recurrences);
/** Fields of a plan and its items. */
export const planFields = inChinese(words.planFields);
export const ruleSets = { ...inChinese(words.ruleSets), settings: words.settings.zh };
export const headings = inChinese(words.headings);
