import { Module } from '@nestjs/common';
import { ChangeTargetHandler } from './slices/change-target.handler.ts';
import { CloseTargetYearController } from './slices/close-target-year/close-target-year.http.ts';
import { CorrectMeasurementController } from './slices/correct-measurement/correct-measurement.http.ts';
import { GetTargetsController } from './slices/get-targets/get-targets.http.ts';
import { GetUnverifiedController } from './slices/get-unverified/get-unverified.http.ts';
import { ImportMeasurementsHandler } from './slices/import-measurements/import-measurements.handler.ts';
import { ImportMeasurementsController } from './slices/import-measurements/import-measurements.http.ts';
import { RecordMeasurementController } from './slices/record-measurement/record-measurement.http.ts';
import { RecordReferenceController } from './slices/record-reference/record-reference.http.ts';
import { ReviseTargetController } from './slices/revise-target/revise-target.http.ts';
import { SummarizeTargetsController } from './slices/summarize-targets/summarize-targets.http.ts';
import { VerifyMeasurementController } from './slices/verify-measurement/verify-measurement.http.ts';

@Module({
  controllers: [
    CloseTargetYearController,
    CorrectMeasurementController,
    // Before GetTargets: `summary` is no target's id.
    SummarizeTargetsController,
    GetTargetsController,
    GetUnverifiedController,
    ImportMeasurementsController,
    RecordMeasurementController,
    RecordReferenceController,
    ReviseTargetController,
    VerifyMeasurementController,
  ],
  providers: [ChangeTargetHandler, ImportMeasurementsHandler],
})
export class TargetsModule {}
