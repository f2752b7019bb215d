/** Names the text that says what is held and why; it changes whenever that text changes its meaning, and is kept with each link. */
export const CONSENT_VERSION = '2026-11-23';
