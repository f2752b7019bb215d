/** Where people reach the service; never taken from a request, whose Host header anyone can write. */
export class PublicAddress {
  constructor(readonly url: string) {}
}
