export { compose } from './compose.ts';
export { openSmtp, type SmtpOptions } from './smtp-transport.ts';
