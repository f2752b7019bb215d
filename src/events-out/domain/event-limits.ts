/** Limits of what is told to other systems; docs/operations.md lists them. */
export const EVENT_LIMITS = {
  subscriptions: 10,
  urlCharacters: 500,
  authorizationCharacters: 1000,
  stateCharacters: 200,
  pushSeconds: 10,
  answerBytes: 4096,
  atATime: 4,
  leaseSeconds: 30,
  longestPauseSeconds: 300,
  longestRetryAfterSeconds: 3600,
  giveUpDays: 7,
  keptDays: 90,
  pageSize: 200,
} as const;
