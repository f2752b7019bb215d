import type { Vault } from '../../shared/crypto/vault.js';
import type { Message, RescueState } from '../domain/rescue-state.js';

/** What the words of an application are sealed for. */
export const WORDS_PURPOSE = 'rescue.words';

/** What people wrote about an application, and the contact address. */
export interface Words extends Pick<RescueState, 'contact' | 'reason' | 'messages'> {
  readonly decision?: string;
  readonly proposal?: string;
  readonly check?: { readonly how: string; readonly checkedOn: string };
}

// Numbers and truth values, so that every text in it is somebody's words.
interface SealedMessage {
  readonly id: string;
  readonly fromDesk: boolean;
  readonly text: string;
  readonly at: number;
}

/** Seals the words of an application. */
export function sealWords(
  vault: Vault,
  { contact, reason, messages, decision, proposal, identity }: RescueState,
): Buffer {
  const words = {
    contact,
    reason,
    messages: messages.map(sealedMessage),
    ...(decision && { decision: decision.text }),
    ...(proposal && { proposal: proposal.text }),
    ...(identity && { check: { how: identity.how, checkedOn: identity.checkedOn } }),
  };
  return vault.seal(WORDS_PURPOSE, JSON.stringify(words));
}

/** Opens the words of an application. */
export function openWords(vault: Vault, sealed: Buffer): Words {
  const { messages, ...words }: Omit<Words, 'messages'> & { readonly messages: readonly SealedMessage[] } = JSON.parse(
    vault.open(WORDS_PURPOSE, sealed),
  );
  return { ...words, messages: messages.map(openedMessage) };
}

function sealedMessage({ id, by, text, at }: Message): SealedMessage {
  return { id, fromDesk: by === 'desk', text, at: at.getTime() };
}

function openedMessage({ id, fromDesk, text, at }: SealedMessage): Message {
  return { id, by: fromDesk ? 'desk' : 'applicant', text, at: new Date(at) };
}
