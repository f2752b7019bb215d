import { EVENT_LIMITS } from './event-limits.js';

/** Why an address cannot be delivered to. */
export type UrlFault = 'no-url' | 'too-long' | 'not-https' | 'has-credentials' | 'has-fragment';

/** What is wrong with a delivery URL as text; where its name leads is looked at on each delivery. */
export function faultOf(text: string, plainHttpToLocalhost: boolean): UrlFault | undefined {
  if (text.length > EVENT_LIMITS.urlCharacters) return 'too-long';
  if (!URL.canParse(text)) return 'no-url';
  const url = new URL(text);
  const plain = plainHttpToLocalhost && url.protocol === 'http:' && isLocalhost(url);
  if (url.protocol !== 'https:' && !plain) return 'not-https';
  if (url.username !== '' || url.password !== '') return 'has-credentials';
  return text.includes('#') ? 'has-fragment' : undefined;
}

function isLocalhost({ hostname }: URL): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
