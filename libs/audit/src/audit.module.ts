import { Module } from '@nestjs/common';
import { ExportAuditController } from './slices/export-audit/export-audit.http.ts';
import { GetAuditController } from './slices/get-audit/get-audit.http.ts';

@Module({ controllers: [ExportAuditController, GetAuditController] })
export class AuditModule {}
