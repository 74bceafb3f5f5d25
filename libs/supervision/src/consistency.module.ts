import { Module } from '@nestjs/common';
import { SelfAuditController } from './slices/self-audit/self-audit.http.ts';

@Module({
  controllers: [SelfAuditController],
})
export class ConsistencyModule {}
