import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AddressRefused } from '../../src/shared/mail/mailer.js';
import { MailSettings, SmtpMailer } from '../../src/shared/mail/smtp-mailer.js';
import { PretendMailServer, type Refusal } from '../crash/pretend-mail-server.js';

const HANAKO = 'hanako@mail.example';

describe('a mail', () => {
  let server: PretendMailServer;
  let mailer: SmtpMailer;
  const begin = async (options = {}) => {
    server = await PretendMailServer.start(options);
    mailer = new SmtpMailer(new MailSettings(server.url, 'service@univ.example'));
  };
  beforeEach(() => begin());
  afterEach(async () => {
    mailer.onApplicationShutdown();
    await server.stop();
  });
  const send = (to: string) =>
    mailer.send({ to, subject: '件名', text: '本文', html: '<p>本文</p>', messageId: '<1@service.example>' });

  it.each([
    [HANAKO, HANAKO, `To: ${HANAKO}`],
    ['foo..bar@docomo.ne.jp', '"foo..bar"@docomo.ne.jp', 'To: <"foo..bar"@docomo.ne.jp>'],
    ['foo.@docomo.ne.jp', '"foo."@docomo.ne.jp', 'To: <"foo."@docomo.ne.jp>'],
    ["o'hara+x@mail.example", "o'hara+x@mail.example", "To: o'hara+x@mail.example"],
    ['花子@mail.example', '花子@mail.example', 'To: 花子@mail.example'],
  ])('to %s goes to exactly this mailbox', async (to, recipient, header) => {
    await send(to);
    expect(server.taken).toEqual([recipient]);
    expect(server.mails[0]).toContain(`${header}\r\n`);
  });

  it.each([
    'v;w@x.co',
    'x@(y)z.co',
    'a@b.co,c@d.co',
    'group:a@b.co,c@d.co;',
    'Hanako <a@b.co>',
    '"a@b.co" <c@d.co>',
    '"a b"@b.example',
    'a@b.co\r\nRCPT TO:<c@d.co>',
    'a@b.co>\r\nRCPT TO:<c@d.co',
  ])('to %j goes nowhere', async (to) => {
    await expect(send(to)).rejects.toThrow(AddressRefused);
    expect(server.asked).toEqual([]);
  });

  it('that needs SMTPUTF8 is not handed to a server without it, but any other one is', async () => {
    await server.stop();
    await begin({ utf8: false });
    await expect(send('花子@mail.example')).rejects.toThrow(AddressRefused);
    await send('hanako@大学.example');
    await send(HANAKO);
    expect(server.asked).toHaveLength(2);
  });

  it('that needs SMTPUTF8 may be tried again where the server does not answer', async () => {
    await server.stop();
    await expect(send('花子@mail.example')).rejects.not.toThrow(AddressRefused);
    await begin();
  });

  it.each<[Refusal]>([[{ at: 'recipient', status: 550 }], [{ at: 'recipient', status: 553 }]])(
    'refused by %j tells that the address does not work',
    async (refuses) => {
      Object.assign(server, { manner: 'refuses', refuses });
      await expect(send(HANAKO)).rejects.toThrow(AddressRefused);
    },
  );

  it.each<[Refusal]>([
    [{ at: 'recipient', status: 450 }],
    [{ at: 'recipient', status: 530 }],
    [{ at: 'sender', status: 550 }],
    [{ at: 'message', status: 550 }],
    [{ at: 'message', status: 554 }],
  ])('refused by %j says nothing of the address', async (refuses) => {
    Object.assign(server, { manner: 'refuses', refuses });
    await expect(send(HANAKO)).rejects.not.toThrow(AddressRefused);
    server.manner = 'takes';
    await send(HANAKO);
    expect(server.taken).toEqual([HANAKO]);
  });
});
