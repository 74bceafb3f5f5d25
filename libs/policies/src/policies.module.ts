import { Module } from '@nestjs/common';
import { GetCalendarController } from './slices/get-calendar/get-calendar.http.ts';
import { GetPoliciesController } from './slices/get-policies/get-policies.http.ts';
import { PublishCalendarHandler } from './slices/publish-calendar/publish-calendar.handler.ts';
import { PublishCalendarController } from './slices/publish-calendar/publish-calendar.http.ts';
import { PublishPolicyHandler } from './slices/publish-policy/publish-policy.handler.ts';
import { PublishPolicyController } from './slices/publish-policy/publish-policy.http.ts';
import { TryPolicyController } from './slices/try-policy/try-policy.http.ts';

@Module({
  controllers: [
    GetCalendarController,
    GetPoliciesController,
    PublishCalendarController,
    PublishPolicyController,
    TryPolicyController,
  ],
  providers: [PublishCalendarHandler, PublishPolicyHandler],
})
export class PoliciesModule {}
