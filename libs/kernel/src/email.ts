/** ASCII as of old (RFC 5321 §4.1.2), and Chinese characters (RFC 6531); no other script, so that none passes for another. */
const LETTER = 'A-Za-z0-9\\p{Script=Han}';
/** Without `%`, by which old servers are told to send on to somebody else. */
const ATOM = `[${LETTER}!#$&'*+/=?^_\`{|}~\\-]+`;
const LABEL = `[${LETTER}](?:[${LETTER}\\-]{0,61}[${LETTER}])?`;
const ADDRESS = new RegExp(`^(${ATOM}(?:\\.${ATOM})*)@((?:${LABEL}\\.)+${LABEL})$`, 'u');
const MAX_LENGTH = 254;
const MAX_LOCAL = 64;
const MAX_DOMAIN = 253;
const ASCII = /^\p{ASCII}*$/u;

/**
 * Whether a mail can be addressed to it: a plain local part and a domain of at least two labels, as ASCII or with Chinese
 * characters (用户@例子.中国; `xn--…` says the same), at most 254 octets, 64 of them before the @. Quoted names, spaces,
 * commas and control characters would let an address speak to the mail's header; so would an encoded word (`=?…?=`,
 * RFC 2047), which some servers decode in addresses.
 */
export function isEmail(text: string): boolean {
  if (text.length > MAX_LENGTH || text.includes('=?')) return false;
  const [, local, domain] = ADDRESS.exec(text) ?? [];
  if (local === undefined || domain === undefined) return false;
  const ascii = domainInAscii(domain);
  if (ascii === undefined || ascii.length > MAX_DOMAIN) return false;
  const octets = octetsOf(local);
  return octets <= MAX_LOCAL && octets + 1 + ascii.length <= MAX_LENGTH;
}

const octetsOf = (text: string): number => new TextEncoder().encode(text).length;

/** As it is looked up (punycode), in small letters. Undefined: there is no such domain, or it is not in its plain form. */
function domainInAscii(domain: string): string | undefined {
  if (ASCII.test(domain)) return domain.toLowerCase();
  if (domain !== domain.normalize('NFKC')) return undefined;
  return URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : undefined;
}

/** The domain of an address, as it is looked up. */
export const domainOf = (email: string): string => {
  const domain = email.slice(email.lastIndexOf('@') + 1);
  return domainInAscii(domain) ?? domain.toLowerCase();
};
