import { type SandboxKeys, publicPartOf } from '../settings/sandbox-keys.js';

/** Where the pretend alumni service lives on the sandbox, and how it is registered with the service. */
export const ALUMNI_PATH = '/alumni-service';
export const ALUMNI_CLIENT_ID = 'alumni-service';

/** The registration of the pretend alumni service, as INTEGRATORS wants it. */
export function alumniRegistration(url: string, keys: SandboxKeys) {
  return {
    [ALUMNI_CLIENT_ID]: {
      name: { ja: '見本の卒業生サービス', en: 'Sample alumni service' },
      jwks: { keys: [publicPartOf(keys.alumniClientJwk)] },
      signIn: {
        redirectUris: [`${url}${ALUMNI_PATH}/callback`],
        startUrl: `${url}${ALUMNI_PATH}/join`,
        why: {
          ja: '卒業生名簿への登録と，卒業生だけのページへの入場のためです．',
          en: 'To enter you in the register of alumni and let you into pages for alumni only.',
        },
        scopes: ['membership', 'name'],
      },
    },
  };
}
