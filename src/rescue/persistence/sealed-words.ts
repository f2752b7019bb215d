import type { Vault } from '../../shared/crypto/vault.js';
import type { RescueState } from '../domain/rescue-state.js';

/** What the words of an application are sealed for. */
export const WORDS_PURPOSE = 'rescue.words';

/** What people wrote about an application, and the contact address. */
export interface Words extends Pick<RescueState, 'contact' | 'reason' | 'messages'> {
  readonly decision?: string;
  readonly check?: { readonly how: string; readonly checkedOn: string };
}

type WordsAsText = Omit<Words, 'messages'> & {
  readonly messages: readonly (Omit<Words['messages'][number], 'at'> & { readonly at: string })[];
};

/** Seals the words of an application. */
export function sealWords(vault: Vault, { contact, reason, messages, decision, identity }: RescueState): Buffer {
  const words = {
    contact,
    reason,
    messages,
    ...(decision && { decision: decision.text }),
    ...(identity && { check: { how: identity.how, checkedOn: identity.checkedOn } }),
  };
  return vault.seal(WORDS_PURPOSE, JSON.stringify(words));
}

/** Opens the words of an application. */
export function openWords(vault: Vault, sealed: Buffer): Words {
  const { messages, ...words }: WordsAsText = JSON.parse(vault.open(WORDS_PURPOSE, sealed));
  return { ...words, messages: messages.map((message) => ({ ...message, at: new Date(message.at) })) };
}
