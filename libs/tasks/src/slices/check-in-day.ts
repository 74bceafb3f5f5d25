import { isLocalDate, type LocalDate, Rejection } from '#kernel';

/** The day in an address. @throws {Rejection} `date-malformed` */
export function dayIn(text: string): LocalDate {
  if (isLocalDate(text)) return text;
  throw new Rejection('date-malformed', '报送日期应为 2025-06-30 这样的日期');
}
