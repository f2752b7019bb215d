/** The cloud services whose data can be rescued. */
export const CLOUD_SERVICES = ['google-workspace', 'onedrive'] as const;
export type CloudServiceName = (typeof CLOUD_SERVICES)[number];
