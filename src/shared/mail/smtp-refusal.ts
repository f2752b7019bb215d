/** What a mail server said when it took no mail: to which command, and the status of SMTP (450, 550, …). */
export interface SmtpRefusal {
  readonly command: string | undefined;
  readonly status: number | undefined;
  /** Whether it is about the address and for good, so that no other mail to it would fare better. */
  readonly ofAddress: boolean;
}

/** Reads what nodemailer throws; of anything but an answer of the server nothing is known. */
export function smtpRefusalIn(error: unknown): SmtpRefusal {
  const { command, responseCode, response } = Object(error) as Readonly<Record<string, unknown>>;
  const status = typeof responseCode === 'number' ? responseCode : undefined;
  const said = typeof response === 'string' ? response : '';
  return {
    command: typeof command === 'string' ? command : undefined,
    status,
    ofAddress: status !== undefined && status >= 500 && isOfAddress(command, status, said),
  };
}

// Servers answer to RCPT TO, too, for what they have against the client, the sender or the message (RFC 3463: 5.1.7 and
// 5.1.8, 5.3, 5.5, 5.7). Taken for the address's fault, one wrong setting would spoil every address of everybody.
// Nor is a mailbox that is full (5.2.2): anybody could bring that about by mail.
const OF_ADDRESS = /^5\.(?:1\.(?!7$|8$)|2\.(?!2$)|4\.|6\.(?:7|9)$)/;

// Without a code of RFC 3463: what a server answers to RCPT TO for the mailbox or its syntax (RFC 5321 4.3.2, RFC 7504).
const STATUS_OF_ADDRESS = new Set([501, 550, 551, 553, 556]);

// Some servers look at the address only once they have the whole mail, which is for one address alone; then the code must say so.
function isOfAddress(command: unknown, status: number, said: string): boolean {
  if (command !== 'RCPT TO' && command !== 'DATA') return false;
  const enhanced = /^\d{3}[ -](5\.\d{1,3}\.\d{1,3})\b/.exec(said)?.[1];
  if (enhanced && !enhanced.startsWith('5.0.')) return OF_ADDRESS.test(enhanced);
  return command === 'RCPT TO' && STATUS_OF_ADDRESS.has(status);
}
