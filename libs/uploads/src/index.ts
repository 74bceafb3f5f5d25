export type * from './domain/upload.events.ts';
export { uploadDecider, uploadStream } from './domain/upload.ts';
export { expireUploads } from './expire-uploads.ts';
export { HandedIn, NamingDrafts } from './handed-in.ts';
export { UploadQuota } from './upload-quota.ts';
export { UploadsModule } from './uploads.module.ts';
export { evidenceList } from './views/evidence-list.ts';
