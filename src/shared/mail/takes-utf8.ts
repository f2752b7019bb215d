import SMTPConnection from 'nodemailer/lib/smtp-connection';

/** Asks a mail server whether it knows SMTPUTF8 (RFC 6531); throws when it does not answer. nodemailer itself would send without. */
export function takesUtf8(options: ConstructorParameters<typeof SMTPConnection>[0]): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const connection = new SMTPConnection(options);
    connection.once('error', reject);
    connection.connect((error) => {
      // Nothing was said since the answer to EHLO.
      const answer = String(connection.lastServerResponse);
      connection.quit();
      if (error) reject(error);
      else resolve(/^250[ -]SMTPUTF8\b/im.test(answer));
    });
  });
}
