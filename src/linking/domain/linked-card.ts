/** The card's side of a link. */
export interface LinkedCard {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
}
