/** Each rule of dependency with the file that breaks it: where the file stands and what it imports. */
export const BROKEN_RULES: Readonly<Record<string, { readonly file: string; readonly imports: string }>> = {
  'verification-keeps-to-the-map': { file: 'verification/commands/a.ts', imports: '../../linking/contract/target.js' },
  'accounts-keeps-to-the-map': { file: 'accounts/commands/a.ts', imports: '../../linking/contract/target.js' },
  'linking-keeps-to-the-map': { file: 'linking/commands/a.ts', imports: '../../verification/domain/target.js' },
  'recovery-keeps-to-the-map': { file: 'recovery/commands/a.ts', imports: '../../notices/contract/target.js' },
  'notices-keeps-to-the-map': { file: 'notices/commands/a.ts', imports: '../../verification/contract/target.js' },
  'audit-keeps-to-the-map': { file: 'audit/persistence/a.ts', imports: '../../linking/contract/target.js' },
  'rescue-keeps-to-the-map': { file: 'rescue/commands/a.ts', imports: '../../recovery/contract/target.js' },
  'desk-keeps-to-the-map': { file: 'desk/commands/a.ts', imports: '../../linking/domain/target.js' },
  'alumni-keeps-to-the-map': { file: 'alumni/commands/a.ts', imports: '../../rescue/contract/target.js' },
  'events-out-keeps-to-the-map': { file: 'events-out/commands/a.ts', imports: '../../notices/contract/target.js' },
  'modules-are-named-only-by-modules': { file: 'linking/commands/b.ts', imports: '../linking.module.js' },
  'contract-is-plain': { file: 'linking/contract/a.ts', imports: '../domain/target.js' },
  'domain-is-alone': { file: 'recovery/domain/a.ts', imports: 'node:crypto' },
  'use-cases-see-no-edge': { file: 'recovery/queries/a.ts', imports: '../../auth/target.js' },
  'tables-are-private': { file: 'recovery/pages/a.ts', imports: '../persistence/target.entity.js' },
  'shared-has-no-business': { file: 'shared/web/a.ts', imports: '../../linking/contract/target.js' },
  'connectors-implement-ports': { file: 'connectors/a.ts', imports: '../recovery/domain/target.js' },
  'sandbox-is-another-world': { file: 'sandbox/a.ts', imports: '../shared/target.js' },
  'nobody-needs-the-sandbox': { file: 'front/a.ts', imports: '../sandbox/target.js' },
  'no-cycles': { file: 'front/b.ts', imports: './c.js' },
  'no-orphans': { file: 'front/alone.ts', imports: '' },
};

/** Each rule of lint with a line that breaks it. */
export const BROKEN_LINT: Readonly<Record<string, string>> = {
  'eslint(no-console)': "console.log('x');",
  'eslint(eqeqeq)': 'export const same = (a: unknown, b: unknown) => a == b;',
  'import(no-default-export)': 'export default 1;',
  'typescript(no-explicit-any)': 'export const loose: any = 1;',
  'typescript(no-floating-promises)': 'export function drift(): void { Promise.resolve(1); }',
  'typescript(no-misused-promises)': 'export const misused = [1].filter(async () => true);',
  'typescript(no-non-null-assertion)': 'export const sure = (a?: string) => a!.length;',
  'eslint(no-restricted-globals)': "export const home = process.env['HOME'];",
  'eslint(no-restricted-imports)': "import { EventBus } from '@nestjs/cqrs';\nexport const bus = EventBus;",
};
