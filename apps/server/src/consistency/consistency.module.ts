import { Module } from '@nestjs/common';
import { SelfAuditController } from './self-audit.http.ts';

@Module({
  controllers: [SelfAuditController],
})
export class ConsistencyModule {}
