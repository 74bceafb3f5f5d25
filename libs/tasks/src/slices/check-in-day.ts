import { Rejection } from '#contract';
import { isLocalDate, type LocalDate } from '#kernel';

/** The day in an address. @throws {Rejection} `date-malformed` */
export function dayIn(text: string): LocalDate {
  if (isLocalDate(text)) return text;
  throw new Rejection('date-malformed', { date: text });
}
