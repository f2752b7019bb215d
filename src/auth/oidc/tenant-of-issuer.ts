const GUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const OF_ONE_TENANT = new RegExp(`^https?://[^/]+/(${GUID})/v2\\.0$`);

/** The tenant whose issuer this is, where it has the shape of Entra ID's, `…/<tenant id>/v2.0`; undefined for any other. */
export function tenantOf(issuer: string): string | undefined {
  return OF_ONE_TENANT.exec(issuer)?.[1];
}

const HOSTS = new Set([
  'login.microsoftonline.com',
  'login.microsoftonline.us',
  'login.partner.microsoftonline.cn',
  'login.microsoft.com',
  'login.windows.net',
  'sts.windows.net',
]);

/** Whether an issuer is Entra ID's, well-formed or not. */
export function isEntra(issuer: string): boolean {
  return URL.canParse(issuer) && HOSTS.has(new URL(issuer).hostname);
}

// All personal Microsoft accounts share this one, which `consumers` stands for.
const CONSUMERS = '9188040d-6c67-4c5b-b112-36a304b66dad';

/** Whether an issuer speaks for one university only: Entra ID answers for everybody under `common`, `organizations` and `consumers`. */
export function isOfOneTenant(issuer: string): boolean {
  if (!isEntra(issuer)) return true;
  const tenant = tenantOf(issuer);
  return tenant !== undefined && tenant !== CONSUMERS;
}
