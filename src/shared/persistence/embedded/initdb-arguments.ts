/** Arguments that make a cluster in UTF-8 and code-point order, the same on every machine, with passwords only. */
export function initdbArguments(cluster: string, passwordFile: string, throwaway: boolean): string[] {
  return [
    `--pgdata=${cluster}`,
    '--username=owner',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...(throwaway ? ['--no-sync'] : []),
  ];
}
