/** Graph could not be reached or is too busy; certainly nothing was done. */
export class GraphUnavailable extends Error {
  constructor() {
    super('Graph is unavailable');
  }
}

/** Graph's answer was lost; perhaps it was done. */
export class GraphOutcomeUnknown extends Error {
  constructor() {
    super('the outcome is unknown');
  }
}
