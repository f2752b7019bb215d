import type { FindAccount } from 'oidc-provider';
import { cardNamed } from './cards.js';

/** The holder of a card for oidc-provider: UserInfo gives the name on its face, the ID token none. */
export const cardAccount: FindAccount = (context, id) => {
  const card = cardNamed(id);
  if (!card) return undefined;
  return {
    accountId: id,
    claims: async (use) => ({
      sub: id,
      name: card.face,
      // oidc-provider hashes a claim of this name itself, but in the code flow nobody gives it the token (OpenID Connect Core 3.1.3.6)
      ...(use === 'id_token' && { at_hash: context.oidc.entities.AccessToken?.jti }),
    }),
  };
};
