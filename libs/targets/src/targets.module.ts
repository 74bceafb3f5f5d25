import { Module } from '@nestjs/common';
import { CloseTargetYearHandler } from './slices/close-target-year/close-target-year.handler.ts';
import { CloseTargetYearController } from './slices/close-target-year/close-target-year.http.ts';
import { CorrectMeasurementHandler } from './slices/correct-measurement/correct-measurement.handler.ts';
import { CorrectMeasurementController } from './slices/correct-measurement/correct-measurement.http.ts';
import { GetTargetsController } from './slices/get-targets/get-targets.http.ts';
import { ImportMeasurementsHandler } from './slices/import-measurements/import-measurements.handler.ts';
import { ImportMeasurementsController } from './slices/import-measurements/import-measurements.http.ts';
import { RecordMeasurementHandler } from './slices/record-measurement/record-measurement.handler.ts';
import { RecordMeasurementController } from './slices/record-measurement/record-measurement.http.ts';
import { RecordReferenceHandler } from './slices/record-reference/record-reference.handler.ts';
import { RecordReferenceController } from './slices/record-reference/record-reference.http.ts';
import { ReviseTargetHandler } from './slices/revise-target/revise-target.handler.ts';
import { ReviseTargetController } from './slices/revise-target/revise-target.http.ts';
import { SummarizeTargetsController } from './slices/summarize-targets/summarize-targets.http.ts';
import { VerifyMeasurementHandler } from './slices/verify-measurement/verify-measurement.handler.ts';
import { VerifyMeasurementController } from './slices/verify-measurement/verify-measurement.http.ts';

@Module({
  controllers: [
    CloseTargetYearController,
    CorrectMeasurementController,
    // Before GetTargets: `summary` is no target's id.
    SummarizeTargetsController,
    GetTargetsController,
    ImportMeasurementsController,
    RecordMeasurementController,
    RecordReferenceController,
    ReviseTargetController,
    VerifyMeasurementController,
  ],
  providers: [
    CloseTargetYearHandler,
    CorrectMeasurementHandler,
    ImportMeasurementsHandler,
    RecordMeasurementHandler,
    RecordReferenceHandler,
    ReviseTargetHandler,
    VerifyMeasurementHandler,
  ],
})
export class TargetsModule {}
