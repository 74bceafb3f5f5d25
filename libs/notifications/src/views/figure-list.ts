import { type RecordedEvent } from '#event-store';
import { dayOf } from '#following';
import { type LocalDate } from '#kernel';
import type { TargetEvent } from '#targets';
import type { Projection } from '#views';

/** A figure of a target, and since when it waits for the office's verdict; null: it does not. */
type Figure = {
  readonly measurementId: string;
  readonly organization: string;
  readonly year: number;
  readonly waitsSince: LocalDate | null;
};

/** The figures of one target. */
export type FiguresRow = {
  readonly targetId: string;
  readonly region: string;
  readonly figures: readonly Figure[];
};

type Fact = TargetEvent & RecordedEvent;

export const waitingIn = ({ figures }: FiguresRow): readonly (Figure & Waits)[] =>
  figures.filter((one): one is Figure & Waits => one.waitsSince !== null);

type Waits = { readonly waitsSince: LocalDate };

/** What the office has not judged of the figures of each target: for its digest. */
export const figureList: Projection<FiguresRow> = {
  name: 'figure-list',
  version: 1,
  prefixes: ['target-'],
  columns: {
    region: (row) => row.region,
    waiting: (row) => (waitingIn(row).length > 0 ? 1 : null),
  },
  keys: (event) => [(event as unknown as Fact).data.targetId],
  evolve: (row, event) => evolve(row, event as unknown as Fact),
};

function evolve(row: FiguresRow | undefined, event: Fact): FiguresRow | undefined {
  if (event.type === 'TargetSet') {
    const { targetId, region } = event.data;
    return { targetId, region, figures: [] };
  }
  return row && after(row, event);
}

function after(row: FiguresRow, event: Fact): FiguresRow | undefined {
  switch (event.type) {
    case 'MeasurementRecorded': {
      const { measurementId, organization, year, trusted } = event.data;
      const waitsSince = trusted ? null : dayOf(event);
      return {
        ...row,
        figures: [...row.figures, { measurementId, organization, year, waitsSince }],
      };
    }
    case 'MeasurementCorrected':
      return changed(row, isOne(event.data), dayOf(event));
    case 'MeasurementVerified':
      return changed(row, isOne(event.data), null);
    case 'TargetYearClosed':
      return changed(row, ({ year }) => year === event.data.year, null);
    case 'TargetDropped':
      return undefined;
    default:
      return row;
  }
}

const isOne =
  (meant: Pick<Figure, 'measurementId'>) =>
  ({ measurementId }: Figure): boolean =>
    measurementId === meant.measurementId;

const changed = (
  row: FiguresRow,
  isMeant: (figure: Figure) => boolean,
  waitsSince: LocalDate | null,
): FiguresRow => ({
  ...row,
  figures: row.figures.map((one) => (isMeant(one) ? { ...one, waitsSince } : one)),
});
