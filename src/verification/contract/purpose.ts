/** What a proof can be spent for; each is spent by one context alone. */
export type Purpose = 'link' | 'unlink' | 'recover' | 'rescue';
