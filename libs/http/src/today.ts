import { type Clock, dateIn, type LocalDate } from '#kernel';

/** Today in the plans' zone. */
export const todayOn = (clock: Clock): LocalDate => dateIn('Asia/Shanghai', clock.now());
