/** Where the sandbox's directory is and what opens it. */
export class SandboxDirectorySettings {
  constructor(
    /** Such as `http://127.0.0.1:3001/directory`, without a slash at its end. */
    readonly url: string,
    /** Bearer token; never logged. */
    readonly token: string,
    /** How long one call may take, in milliseconds. */
    readonly timeoutMs = 5_000,
  ) {}
}
