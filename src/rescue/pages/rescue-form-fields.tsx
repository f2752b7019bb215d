import { Choice } from '../../shared/web/components/choice.js';
import type { FieldFault } from '../../shared/web/components/error-summary.js';
import { TextField } from '../../shared/web/components/text-field.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import type { CloudServiceName } from '../contract/cloud-service-name.js';
import '../rescue-words.js';
import { TEXT_LENGTH } from './rescue-form.js';

/** What somebody has typed so far, whether it can be taken or not. */
export type TypedForm = Partial<Readonly<Record<'service' | 'contact' | 'reason' | 'understood', string>>>;

/** The names of the fields that must be mended. */
export type RescueFormFaults = readonly string[];

/** What was typed, out of a posted body. */
export function typedIn(body: unknown): TypedForm {
  const fields = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  return Object.fromEntries(fields.filter(([, value]) => typeof value === 'string'));
}

/** The faults of the form in the words for the person, each with its field. */
export function faultsOf(
  page: PageContext,
  faults: RescueFormFaults = [],
  services: readonly CloudServiceName[] = [],
): readonly FieldFault[] {
  const t = wordsOf('rescue', page.language);
  const all = [
    { name: 'service', field: `service-${services[0] ?? ''}`, message: t('form.service_fault') },
    { name: 'contact', field: 'contact', message: t('form.contact_fault') },
    { name: 'reason', field: 'reason', message: t('form.reason_fault', TEXT_LENGTH) },
    { name: 'understood', field: 'understood-yes', message: t('form.understood_fault') },
  ];
  return all.filter(({ name }) => faults.includes(name)).map(({ field, message }) => ({ field, message }));
}

export interface RescueFieldsProps {
  readonly page: PageContext;
  readonly services: readonly CloudServiceName[];
  /** What stands below the name of a service. */
  readonly hints?: Partial<Readonly<Record<CloudServiceName, string>>>;
  readonly typed: TypedForm;
  readonly faults?: RescueFormFaults;
}

/** The fields of an application. */
export function RescueFields({ page, services, hints = {}, typed, faults = [] }: RescueFieldsProps) {
  const t = wordsOf('rescue', page.language);
  const fault = (name: string, message: string) => (faults.includes(name) ? message : undefined);
  return (
    <>
      <fieldset aria-invalid={faults.includes('service') ? true : undefined}>
        <legend>{t('form.service')}</legend>
        <p class="hint">{t('form.service_hint')}</p>
        {services.map((service) => (
          <Choice
            key={service}
            type="radio"
            name="service"
            value={service}
            label={t(`services.${service}`)}
            {...(hints[service] && { hint: hints[service] })}
            checked={typed.service === service || services.length === 1}
          />
        ))}
      </fieldset>
      <TextField
        name="contact"
        type="email"
        inputMode="email"
        autoComplete="email"
        maxLength={254}
        label={t('form.contact')}
        hint={t('form.contact_hint')}
        fault={fault('contact', t('form.contact_fault'))}
        value={typed.contact}
      />
      <TextField
        name="reason"
        rows={8}
        maxLength={TEXT_LENGTH.longest}
        label={t('form.reason')}
        hint={t('form.reason_hint')}
        fault={fault('reason', t('form.reason_fault', TEXT_LENGTH))}
        value={typed.reason}
      />
      <Choice
        type="checkbox"
        name="understood"
        value="yes"
        label={t('form.understood')}
        checked={typed.understood === 'yes'}
      />
    </>
  );
}
