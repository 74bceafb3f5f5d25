export { openMailFolder, type MailFolderOptions } from './mail-folder.ts';
