import { type Settings } from '#platform';

const LOOPBACK = /^(127\.|localhost$|::1$)/;

/** Whether people reach this server encrypted: by its own certificate, or by a proxy's. */
export const isSecure = ({ tls, publicUrl }: Pick<Settings, 'tls' | 'publicUrl'>): boolean =>
  tls !== null || publicUrl?.startsWith('https:') === true;

/** What has to be said of a server that others reach unencrypted; null: nothing. */
export function plainHttp(
  settings: Pick<Settings, 'tls' | 'publicUrl' | 'host' | 'demo'>,
): string | null {
  if (settings.demo || isSecure(settings) || LOOPBACK.test(settings.host)) return null;
  return '本服务以 http 提供，密码和内容在网络上未加密：请设 DUBAN_TLS_CERT 和 DUBAN_TLS_KEY，或在前面设 https 代理并设 DUBAN_PUBLIC_URL';
}
