import { words } from '#contract';
import { type LocalDate } from '#kernel';
import { type MailAnswer } from '../mail-content.ts';
import { shortDate } from './mail-words.ts';

type Sentence = keyof typeof words.letterAnswers;

/** What was answered, by which office and when; dates of another year than `today`'s with theirs. */
export function answerText(answer: MailAnswer, today: LocalDate): { said: string; by: string } {
  const { by, answeredOn, reason = '' } = answer;
  const why = reason === '' ? '' : words.filled(words.letterAnswerReason.zh, { reason });
  const said = words.filled(words.letterAnswers[sentenceOf(answer)].zh, placesOf(answer, today));
  return { said: said + why, by: `${by}（${shortDate(answeredOn, today)}）` };
}

function sentenceOf({
  answered,
  askedFor,
  because,
  workingDaysLate = 0,
  figure,
}: MailAnswer): Sentence {
  if (answered === 'extension-granted' && askedFor) return 'extension-changed';
  if (answered === 'completion-accepted' && workingDaysLate > 0) return 'completion-late';
  if (answered === 'figure-rejected' && figure) return 'value-rejected';
  if (answered === 'date-moved' && because === 'ruling') return 'still-owed';
  return answered;
}

function placesOf(
  {
    before,
    dueOn,
    askedFor,
    doneOn,
    figure,
    part,
    because,
    extensions,
    workingDaysLate,
  }: MailAnswer,
  today: LocalDate,
): Readonly<Record<string, string | number>> {
  const day = (date: LocalDate | undefined): string => (date ? shortDate(date, today) : '');
  return {
    before: day(before),
    dueOn: day(dueOn),
    askedFor: day(askedFor),
    doneOn: day(doneOn),
    asOf: day(figure?.asOf),
    value: figure?.value ?? '',
    part: part ? words.answerParts[part].zh : '',
    because: because ? words.dueChanges[because].zh : '',
    n: extensions ?? workingDaysLate ?? '',
  };
}
