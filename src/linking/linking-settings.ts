/** What a university may set about links. */
export class LinkingSettings {
  constructor(
    /** Hours that a link waits which took the place of another card's link whose name does not agree (rule L4). */
    readonly waitHours: number,
    /** Days after leaving until a link and what is known of its card are erased. */
    readonly retentionDays: number,
  ) {}
}
