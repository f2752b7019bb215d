// A token is given up a little before its end, so that no request arrives after it.
const SPARE_SECONDS = 120;

/** A token that was given, and for how many seconds it lives. */
export interface GivenToken {
  readonly token: string;
  readonly seconds: number;
}

interface Held {
  readonly token: Promise<string>;
  until: number;
}

/** An access token: kept until shortly before its end, fetched once for all who wait for it, and anew after a failure. */
export class HeldToken {
  private held: Held | undefined;

  constructor(private readonly ask: () => Promise<GivenToken>) {}

  /** The token; throws what asking for it throws. */
  get(): Promise<string> {
    if (!this.held || this.held.until <= Date.now()) this.held = this.fetched();
    return this.held.token;
  }

  /** Gives up a token that was not taken, unless another has taken its place. */
  async drop(refused: string): Promise<void> {
    const { held } = this;
    if (held && (await held.token.catch(() => refused)) === refused && this.held === held) this.held = undefined;
  }

  private fetched(): Held {
    const held: Held = {
      until: Number.POSITIVE_INFINITY,
      token: this.ask().then(
        ({ token, seconds }) => {
          held.until = Date.now() + Math.max(seconds - SPARE_SECONDS, seconds / 2) * 1000;
          return token;
        },
        (error: unknown) => {
          held.until = 0;
          throw error;
        },
      ),
    };
    return held;
  }
}
