import {
  type ArgumentsHost,
  Catch,
  Controller,
  type ExceptionFilter,
  Get,
  Global,
  type INestApplication,
  Module,
  Post,
  UseFilters,
  UseGuards,
} from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { urlencoded, type NextFunction, type Request, type Response } from 'express';
import { DataSource } from 'typeorm';
import { AccountClient } from '../../src/auth/account/account-client.js';
import {
  type AccountProviderOptions,
  AccountProviderSettings,
} from '../../src/auth/account/account-provider-settings.js';
import { AccountSignInModule } from '../../src/auth/account/account-sign-in.module.js';
import { AccountCallback, AccountStart } from '../../src/auth/account/account.guards.js';
import type { SignedInAccount } from '../../src/auth/account/signed-in-account.js';
import { SignedIn } from '../../src/auth/account/signed-in.decorator.js';
import { CardClient } from '../../src/auth/card/card-client.js';
import { CardHolder } from '../../src/auth/card/card-holder.decorator.js';
import { CardProviderSettings } from '../../src/auth/card/card-provider-settings.js';
import { CardSignInModule } from '../../src/auth/card/card-sign-in.module.js';
import { CardCallback, CardStart } from '../../src/auth/card/card.guards.js';
import type { ProvenCardHolder } from '../../src/auth/card/proven-card-holder.js';
import { OpenIdClient } from '../../src/auth/oidc/open-id-client.js';
import { type Safeguards, SAFEGUARDS } from '../../src/auth/oidc/safeguards.js';
import { SignInRefused } from '../../src/auth/oidc/sign-in.errors.js';
import { DataKeys } from '../../src/shared/crypto/data-keys.js';
import { Vault } from '../../src/shared/crypto/vault.js';
import { accountSettings, cardSettings } from './provider-settings.js';

@Catch()
class TellEverything implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    if (!(error instanceof SignInRefused)) return void response.status(500).json({ fault: String(error) });
    const { code, kind, intent, reason, wayOut } = error;
    response.status(422).json({ code, kind, intent, reason, wayOut });
  }
}

@Controller('oidc')
@UseFilters(TellEverything)
class BothSignIns {
  @Post('card/start')
  @UseGuards(CardStart)
  startCard(): void {}

  @Get('card/callback')
  @UseGuards(CardCallback)
  card(@CardHolder() holder: ProvenCardHolder): ProvenCardHolder {
    return holder;
  }

  @Post('account/start')
  @UseGuards(AccountStart)
  startAccount(): void {}

  @Get('account/callback')
  @UseGuards(AccountCallback)
  account(@SignedIn() account: SignedInAccount): SignedInAccount {
    return account;
  }
}

export interface SignInAppOptions {
  readonly database: DataSource;
  readonly cardIssuer: string;
  readonly accountIssuer: string;
  readonly timeoutSeconds?: number;
  readonly safeguards?: Safeguards;
  /** What the university's sign-in is set to otherwise than usual. */
  readonly account?: Partial<AccountProviderOptions>;
}

/** Our sign-ins on a small application: real guards, real strategies, real PostgreSQL; the browser says who it is in a header. */
export async function signInApp(options: SignInAppOptions): Promise<INestApplication> {
  const { timeoutSeconds = 10, safeguards = SAFEGUARDS } = options;
  const card = cardSettings(options.cardIssuer, timeoutSeconds);
  const account = accountSettings(options.accountIssuer, timeoutSeconds, options.account);
  const providers = [
    { provide: DataSource, useValue: options.database },
    { provide: DataKeys, useValue: new DataKeys({ version: 1, secret: Buffer.alloc(32, 'for tests') }) },
    Vault,
    { provide: CardProviderSettings, useValue: card },
    { provide: AccountProviderSettings, useValue: account },
  ];

  @Global()
  @Module({ providers, exports: providers })
  class World {}

  const module = await Test.createTestingModule({
    imports: [World, CardSignInModule, AccountSignInModule],
    controllers: [BothSignIns],
  })
    .overrideProvider(CardClient)
    .useValue(new OpenIdClient(card.provider, safeguards))
    .overrideProvider(AccountClient)
    .useValue(new OpenIdClient(account.provider, safeguards))
    .compile();
  const app = module.createNestApplication({ logger: false, bodyParser: false });
  app.use(urlencoded({ extended: false }));
  app.use((request: Request, _response: Response, next: NextFunction) => {
    request.browser = { id: request.get('x-browser') ?? 'unknown' };
    next();
  });
  return app.init();
}
