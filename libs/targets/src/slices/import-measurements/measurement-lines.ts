import { byHeader, emptyColumns, type HeadedRow, type Sheet } from '#sheets';

/** The cells of one line, as they stand. */
export type MeasurementLine = {
  /** As a person counts it. */
  readonly line: number;
  readonly targetId: string;
  readonly asOf: string;
  readonly value: string;
  /** Empty: whoever imports. */
  readonly organization: string;
  readonly source: string;
  readonly evidence: string;
  /** Columns that must be filled and are not. */
  readonly lacking: readonly string[];
};

const COLUMNS = {
  targetId: { names: ['指标编号', '编号'] },
  asOf: { names: ['截至日期', '截止日期', '数据日期'] },
  value: { names: ['数值', '指标数值'] },
  organization: { names: ['单位', '报送单位', '填报单位'], optional: true },
  source: { names: ['来源', '数据来源'], optional: true },
  evidence: { names: ['佐证', '佐证材料'], optional: true },
} as const;

/** @throws {Rejection} `sheet-columns-missing`, `sheet-column-twice` */
export const linesOf = (sheet: Sheet): readonly MeasurementLine[] =>
  byHeader<keyof typeof COLUMNS>(sheet, COLUMNS).map(
    ({ line, values }: HeadedRow<keyof typeof COLUMNS>) => ({
      line,
      ...values,
      lacking: emptyColumns(values, COLUMNS),
    }),
  );
