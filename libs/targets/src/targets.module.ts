import { Module } from '@nestjs/common';
import { CorrectMeasurementHandler } from './slices/correct-measurement/correct-measurement.handler.ts';
import { CorrectMeasurementController } from './slices/correct-measurement/correct-measurement.http.ts';
import { GetTargetsController } from './slices/get-targets/get-targets.http.ts';
import { RecordMeasurementHandler } from './slices/record-measurement/record-measurement.handler.ts';
import { RecordMeasurementController } from './slices/record-measurement/record-measurement.http.ts';

@Module({
  controllers: [CorrectMeasurementController, GetTargetsController, RecordMeasurementController],
  providers: [CorrectMeasurementHandler, RecordMeasurementHandler],
})
export class TargetsModule {}
