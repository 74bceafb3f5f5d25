import { type Level } from '#policies/rules';

type Coloured = { readonly level: Level | null; readonly redIssued: boolean };

/** Until a red notice is signed nobody hears of it outside the office. */
export const toldLevel = ({ level, redIssued }: Coloured): Level | null =>
  level === 'red' && !redIssued ? 'yellow' : level;

type Row = Coloured & {
  readonly redDeclined: boolean;
  readonly notices: readonly { readonly draft: boolean }[];
};

/** An obligation as those outside the office know it. */
export const obligationAsTold = <R extends Row>(row: R): R =>
  row.redIssued
    ? row
    : {
        ...row,
        level: toldLevel(row),
        redDeclined: false,
        notices: row.notices.filter(({ draft }) => !draft),
      };
