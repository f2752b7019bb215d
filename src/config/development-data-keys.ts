/** The keys of a sandbox: known to everybody, refused in production. */
export const DEVELOPMENT_DATA_KEYS = `1:${Buffer.alloc(32, 'sandbox only, not secret').toString('base64')}`;
