export { Calendars } from './calendars.ts';
export { explanationText } from './explanation-text.ts';
export { formatOffset, parseOffset, type Offset } from './offset.ts';
export {
  explainShift,
  nextWorkingDay,
  previousWorkingDay,
  shift,
  workingDaysLeft,
  type CalendarYear,
  type ExplainedDay,
  type ShiftExplanation,
} from './shift.ts';
export { bundledNotice, type CalendarNotice } from './bundled-notices.ts';
export { missingNotices } from './missing-notices.ts';
export { type InPeriod, periodsOf, type Rhythm } from './periods.ts';
export { statutoryDays } from './statutory-days.ts';
export { calendarWith, stateCouncilCalendar } from './state-council.ts';
export { calendarOf, type CalendarData, type DayKind, type NamedDay } from './work-calendar.ts';
export type { WorkCalendar } from './work-calendar.ts';
