import { Module } from '@nestjs/common';
import { DownloadEvidenceController } from './slices/download-evidence/download-evidence.http.ts';
import { UploadEvidenceController } from './slices/upload-evidence/upload-evidence.http.ts';

@Module({ controllers: [DownloadEvidenceController, UploadEvidenceController] })
export class UploadsModule {}
