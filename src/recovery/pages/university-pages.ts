/** Where the university lets people sign in and set up their sign-in methods. */
export class UniversityPages {
  constructor(
    readonly signIn: string,
    readonly securityInfo: string,
  ) {}
}
