const ALWAYS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Errors of statements quote values, which may be names and numbers of people; the service logs their codes itself.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

const THROWAWAY = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '300',
  // What keeps a server fit for years costs one of minutes time.
  autovacuum: 'off',
  checkpoint_timeout: '1h',
  max_wal_size: '4GB',
  max_wal_senders: '0',
  wal_level: 'minimal',
  jit: 'off',
};

/** Arguments that run the server of a cluster on a TCP port of this machine alone. */
export function serverArguments(cluster: string, port: number, throwaway: boolean): string[] {
  const settings = { ...ALWAYS, ...(throwaway ? THROWAWAY : {}) };
  return [
    '-D',
    cluster,
    '-p',
    String(port),
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}
