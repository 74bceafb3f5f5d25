import { type RecordedEvent } from '#event-store';
import { type Instant, type LocalDate, type Of } from '#kernel';
import { targetStatus, type TargetStatus } from '../../domain/status.ts';
import { type TargetEvent } from '../../domain/target.events.ts';
import { targetBoard, type TargetRow } from '../../views/target-board.ts';

/** A target, and how it stands today. */
export type TargetLine = TargetRow & { readonly status: TargetStatus };

/** A measurement with its present value, and what was corrected, oldest first. */
type MeasurementDetail = Pick<
  Of<TargetEvent, 'MeasurementRecorded'>['data'],
  'measurementId' | 'organization' | 'asOf' | 'value' | 'evidence'
> & {
  readonly recordedAt: Instant;
  readonly actor: string;
  readonly corrections: readonly {
    readonly before: number;
    readonly value: number;
    readonly reason: string;
    readonly recordedAt: Instant;
    readonly actor: string;
  }[];
};

/** A target with its measurements in the order they were recorded. */
export type TargetDetail = TargetLine & { readonly measurements: readonly MeasurementDetail[] };

export const lineOf = <R extends TargetRow>(row: R, today: LocalDate): R & TargetLine => ({
  ...row,
  status: targetStatus(row, today),
});

/** From the target's own stream, so that it shows what was written a moment ago; undefined when there is no target. */
export function targetDetail(
  events: readonly RecordedEvent[],
  today: LocalDate,
): TargetDetail | undefined {
  let row: TargetRow | undefined;
  const measurements = new Map<string, MeasurementDetail>();
  for (const event of events) {
    row = targetBoard.evolve(row, event, '');
    note(measurements, event);
  }
  return row && { ...lineOf(row, today), measurements: [...measurements.values()] };
}

function note(measurements: Map<string, MeasurementDetail>, recorded: RecordedEvent): void {
  const { recordedAt, meta } = recorded;
  const { actor = '' } = meta;
  const event = recorded as unknown as TargetEvent;
  if (event.type === 'MeasurementRecorded') {
    const { measurementId, organization, asOf, value, evidence } = event.data;
    const facts = { measurementId, organization, asOf, value, evidence };
    measurements.set(measurementId, { ...facts, recordedAt, actor, corrections: [] });
  }
  if (event.type === 'MeasurementCorrected') {
    const { measurementId, before, value, reason } = event.data;
    const known = measurements.get(measurementId);
    if (!known) return;
    const corrections = [...known.corrections, { before, value, reason, recordedAt, actor }];
    measurements.set(measurementId, { ...known, value, corrections });
  }
}
