/** What a university may set about the rescue of cloud data. */
export class RescueSettings {
  constructor(
    /** Days after leaving in which somebody may apply. */
    readonly windowDays: number,
    /** Days for which access stays open. */
    readonly accessDays: number,
    /** Days after approval in which access can be opened. */
    readonly collectDays: number,
    /** Who may apply through the former faculty's office, without a card. */
    readonly withoutCard: 'students' | 'everybody' | 'nobody',
    /** Applications that one address of the internet may begin in an hour. */
    readonly perAddress: number,
    /** Whether one operator proposes a decision and another confirms it. */
    readonly decisionTakesTwo: boolean,
  ) {}
}
