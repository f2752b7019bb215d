/** Where the university lets people sign in, change their password and set up their sign-in methods. */
export class UniversityPages {
  constructor(
    private readonly signInUrl: string,
    private readonly securityInfoUrl: string,
    private readonly changePasswordUrl: string | undefined,
    private readonly takesLoginHint: boolean,
  ) {}

  /** The page to sign in at. */
  signIn(name: string | undefined): string {
    return this.for(name, this.signInUrl);
  }

  securityInfo(name: string | undefined): string {
    return this.for(name, this.securityInfoUrl);
  }

  /** Where a password is changed; where the university says nowhere, the page to sign in at. */
  changePassword(name: string | undefined): string {
    return this.for(name, this.changePasswordUrl ?? this.signInUrl);
  }

  /** Tells the page who comes (OpenID Connect Core 3.1.2.1), so that nobody has to type a name. */
  private for(name: string | undefined, address: string): string {
    if (!name || !this.takesLoginHint) return address;
    const url = new URL(address);
    url.searchParams.set('login_hint', name);
    return url.href;
  }
}
