import { DomainError, type RefusalKind, type SignInAgain, type WayThatRemains } from './domain-error.js';

/** Where the person can go on from a refusal. */
interface Ways {
  /** A path of ours; the first page unless said otherwise. */
  readonly wayOut?: string;
  /** Told besides, where the way out may not be enough. */
  readonly remains?: WayThatRemains;
  /** The sign-in that would mend it, offered at once instead of the way out. */
  readonly signInAgain?: SignInAgain;
}

/** A refusal as its class declares it. */
export interface DeclaredRefusal extends Ways {
  readonly code: string;
  readonly kind: RefusalKind;
}

const declared: DeclaredRefusal[] = [];

/** The class that a named refusal extends: its public, stable code such as `linking.card-already-linked`, its sort, and the ways on. */
export function refusal<const Code extends string, const Kind extends RefusalKind>(
  code: Code,
  kind: Kind,
  ways: Ways = {},
) {
  declared.push({ code, kind, ...ways });
  return class extends DomainError {
    readonly code = code;
    readonly kind = kind;
    override readonly wayOut: string = ways.wayOut ?? '/';
    override readonly remains: WayThatRemains | undefined = ways.remains;
    override readonly signInAgain: SignInAgain | undefined = ways.signInAgain;
  };
}

/** Every refusal whose module was loaded, for whoever must have something to say of each. */
export function declaredRefusals(): readonly DeclaredRefusal[] {
  return declared;
}
