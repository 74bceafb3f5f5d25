import { word } from '../word.ts';

/** What stands under a date that is being chosen. */
export const dateField = {
  day: word('{date} {weekday}，{kind}', '{weekday} {date}, {kind}'),
  workday: word('工作日', 'a working day'),
  weekend: word('休息日', 'a day off'),
  holiday: word('{name}放假', 'off for {name}'),
  makeUp: word('调休上班', 'worked instead of another day'),
} as const;

/** From Sunday on. */
export const weekdays = [
  word('星期日', 'Sunday'),
  word('星期一', 'Monday'),
  word('星期二', 'Tuesday'),
  word('星期三', 'Wednesday'),
  word('星期四', 'Thursday'),
  word('星期五', 'Friday'),
  word('星期六', 'Saturday'),
] as const;
