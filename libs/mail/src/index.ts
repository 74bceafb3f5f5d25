export * from './account-notices.ts';
export * from './mail-content.ts';
export { MailDomains } from './mail-domains.ts';
export { MailLinks } from './content/mail-layout.ts';
export * from './content/render-mail.ts';
export * from './mail-transport.port.ts';
export { escapeHtml } from './content/plain.ts';
