import { type Configuration, enableNonRepudiationChecks, type UserInfoResponse } from 'openid-client';
import { ANSWER_CHECKS, type AnswerCheck } from './bounded-fetch.js';
import { ID_TOKEN_CHECKS, type IdTokenCheck } from './id-token-checks.js';

type Named<Check> = Readonly<Record<string, Check>>;

/** Everything that stands between a lying provider and us, by name; tests leave out one at a time to see that it matters. */
export interface Safeguards {
  /** Switched on in openid-client, which leaves them off. */
  readonly client: Named<(configuration: Configuration) => void>;
  readonly answer: Named<AnswerCheck>;
  readonly idToken: Named<IdTokenCheck>;
  readonly userInfo: Named<(userInfo: UserInfoResponse, subject: string) => boolean>;
}

/** All of them; the service never runs with fewer. */
export const SAFEGUARDS: Safeguards = {
  client: { signature: enableNonRepudiationChecks },
  answer: ANSWER_CHECKS,
  idToken: ID_TOKEN_CHECKS,
  userInfo: { 'userinfo-subject': (userInfo, subject) => userInfo.sub === subject },
};
