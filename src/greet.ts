import type { RunningService } from './service.js';
import { PERSONAS } from './sandbox/seed/personas.js';

/** Tells whoever started a sandbox where to go, as whom, and how to start over. */
export function greet({ environment, sandboxUrl }: RunningService): void {
  const lines = [`The service:  ${environment.publicUrl}`];
  if (sandboxUrl) lines.push(...aboutSandbox(sandboxUrl));
  process.stdout.write(`\n${lines.join('\n')}\n\n`);
}

function aboutSandbox(url: string): string[] {
  return [
    `The sandbox:  ${url}  (pretend university, cards, phones and mailbox)`,
    '',
    'Accounts (password: Sandbox- and the account, for example Sandbox-0123456789; codes: the phone on the sandbox page)',
    ...PERSONAS.map((persona) => `  ${persona.id}  ${persona.names[0]}`),
    '',
    'Start over:   npm run sandbox:reset',
    'Stop:         Ctrl+C',
  ];
}
