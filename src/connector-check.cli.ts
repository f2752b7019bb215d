import { NestFactory } from '@nestjs/core';
import { AccountDirectory } from './accounts/ports/account-directory.js';
import { EnvironmentUnusable } from './config/read-environment.js';
import { adviceOnFailure } from './connectors/check/advice-on-failure.js';
import { checkAccount, checkRights } from './connectors/check/check-account.js';
import { missingIn } from './connectors/check/missing-in-check.js';
import { wordsOfAttributes } from './connectors/check/words-of-attributes.js';
import { wordsOfCheck } from './connectors/check/words-of-check.js';
import { wordsOfRights } from './connectors/check/words-of-rights.js';
import { showsAttributes } from './connectors/mapping/seen-attributes.js';
import { NoSandbox, directoryEnvironment } from './directory-environment.js';
import { CredentialDirectory } from './recovery/ports/credential-directory.js';
import { log } from './shared/log.js';
import { NestLog } from './shared/nest-log.js';

const USAGE = 'Say the ten digits of one account: npm run connector:check -- 0123456789';
const NO_SANDBOX =
  'No sandbox answers. Start it with npm start; if it runs at another port, set SANDBOX_PORT (and DATABASE_URL or DATA_DIR) as there.';

async function check(accountId: string): Promise<void> {
  const { LOG_LEVEL, DIRECTORY, directory } = await directoryEnvironment(process.env);
  log.level = LOG_LEVEL;
  const context = await NestFactory.createApplicationContext(directory.module(), {
    logger: new NestLog(),
    abortOnError: false,
  });
  try {
    const accounts = context.get(AccountDirectory);
    // Before the facts, which may be unreadable for want of one of them.
    const seen = showsAttributes(accounts) ? await accounts.seenAttributes(accountId) : undefined;
    if (seen) process.stdout.write(`${wordsOfAttributes(seen).join('\n')}\n`);
    const credentials = context.get(CredentialDirectory);
    // Before what fails for want of one.
    const rights = wordsOfRights(await checkRights(credentials, accountId));
    process.stdout.write(rights.map((words) => `${words}\n`).join(''));
    const found = await checkAccount(accounts, credentials, accountId);
    if (!found) return fail(`The directory ${DIRECTORY} answers, and knows no account ${accountId}.`);
    const missing = missingIn(found).map((words) => `  ${words}`);
    const words = [...wordsOfCheck(found), ...(missing.length > 0 ? ['Missing', ...missing] : ['Nothing is missing.'])];
    process.stdout.write(`${words.join('\n')}\n`);
  } finally {
    await context.close();
  }
}

function fail(words: string, exitCode = 1): void {
  process.stderr.write(`${words}\n`);
  process.exitCode = exitCode;
}

// Reads one account through the directory that the environment names, changes nothing, and says what it understood.
const [accountId = '', ...more] = process.argv.slice(2);
if (!/^\d{10}$/.test(accountId) || more.length > 0) {
  fail(USAGE, 2);
} else {
  await check(accountId).catch((error: unknown) => {
    if (error instanceof EnvironmentUnusable) return fail(error.message);
    fail(error instanceof NoSandbox ? NO_SANDBOX : adviceOnFailure(error));
  });
}
