import { CLOUD_SERVICES } from '../../rescue/contract/cloud-service-name.js';
import { Choice } from '../../shared/web/components/choice.js';
import { ErrorSummary } from '../../shared/web/components/error-summary.js';
import { Button, Form } from '../../shared/web/components/form.js';
import { TextField } from '../../shared/web/components/text-field.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import { DeskLayout } from '../pages/desk-layout.js';
import './desk-rescue-words.js';

const TEXTS = [
  { name: 'account', maxLength: 100, inputMode: 'numeric' },
  { name: 'contact', maxLength: 254, type: 'email' },
  { name: 'reason', maxLength: 2_000, rows: 6 },
  { name: 'how', maxLength: 500, rows: 3 },
  { name: 'on', maxLength: 10, type: 'date' },
] as const;

export interface OfficePageProps {
  readonly page: PageContext;
  readonly typed: Readonly<Record<string, unknown>>;
  /** The names of the fields that must be mended. */
  readonly faults?: readonly string[];
}

/** The form of an identity check and of the application that rests on it. */
export function OfficePage({ page, typed, faults = [] }: OfficePageProps) {
  const t = wordsOf('desk-rescue', page.language);
  const wrong = [...TEXTS.map(({ name }) => name), 'service' as const].filter((name) => faults.includes(name));
  const field = (name: (typeof wrong)[number]) => (name === 'service' ? `service-${CLOUD_SERVICES[0]}` : name);
  return (
    <DeskLayout page={page} title={t('office.title')} faulty={faults.length > 0}>
      <ErrorSummary
        language={page.language}
        faults={wrong.map((name) => ({ field: field(name), message: t(`office.${name}_fault`) }))}
      />
      <p>{t('office.lead')}</p>
      <Form page={page} action="/desk/rescues/new">
        <fieldset>
          <legend>{t('office.service')}</legend>
          {CLOUD_SERVICES.map((service) => (
            <Choice
              key={service}
              type="radio"
              name="service"
              value={service}
              label={t(`services.${service}`)}
              checked={typed['service'] === service}
            />
          ))}
        </fieldset>
        {TEXTS.map(({ name, ...looks }) => (
          <TextField
            key={name}
            name={name}
            {...looks}
            label={t(`office.${name}`)}
            hint={name === 'how' ? t('office.how_hint') : undefined}
            fault={faults.includes(name) ? t(`office.${name}_fault`) : undefined}
            value={textOf(typed[name])}
          />
        ))}
        <fieldset>
          <legend>{t('office.language')}</legend>
          {(['ja', 'en'] as const).map((language) => (
            <Choice
              key={language}
              type="radio"
              name="language"
              value={language}
              label={t(`office.${language}`)}
              checked={(typed['language'] ?? 'ja') === language}
            />
          ))}
        </fieldset>
        <Button>{t('office.button')}</Button>
      </Form>
    </DeskLayout>
  );
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
