import { errors } from 'oidc-provider';

const PRINTABLE = /^[\x20-\x7E]{1,255}$/;
const URL_SAFE = /^[0-9A-Za-z_-]{1,128}$/;

/** The parameters of the real provider's request table; every other one is ignored there, `prompt` and `max_age` included. */
export const KNOWN_PARAMETERS: ReadonlySet<string> = new Set([
  'response_type',
  'scope',
  'client_id',
  'redirect_uri',
  'state',
  'nonce',
  'code_challenge',
  'code_challenge_method',
  'acr_values',
]);

/** Lengths and characters of that table which oidc-provider does not enforce; it asks these once client and redirect URI are known to be good. */
export const requestRules = {
  state: mustMatch('state', PRINTABLE),
  nonce: mustMatch('nonce', PRINTABLE),
  code_challenge: mustMatch('code_challenge', URL_SAFE),
};

function mustMatch(parameter: string, form: RegExp) {
  return (_context: unknown, value: string | undefined): void => {
    if (!value) throw new errors.InvalidRequest(`missing required parameter '${parameter}'`);
    if (!form.test(value)) throw new errors.InvalidRequest(`parameter '${parameter}' is malformed`);
  };
}
