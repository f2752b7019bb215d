import { Choice } from '../../shared/web/components/choice.js';
import { TextField } from '../../shared/web/components/text-field.js';
import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import { CANNED } from './canned-texts.js';
import './desk-rescue-words.js';

export interface TextFieldsProps {
  readonly page: PageContext;
  /** Which canned texts fit. */
  readonly of: readonly ('ask' | 'approve' | 'decline')[];
  /** The id of the field for one's own words; another for each form of a page. */
  readonly id: string;
  readonly typed?: string | undefined;
  readonly chosen?: string | undefined;
  readonly faulty: boolean;
}

/** A canned text to choose, and a field for words of one's own. */
export function TextFields({ page, of, id, typed, chosen, faulty }: TextFieldsProps) {
  const t = wordsOf('desk-rescue', page.language);
  const fitting = CANNED.filter((canned) => of.some((kind) => canned.startsWith(`${kind}-`)));
  return (
    <>
      <fieldset>
        <legend>{t('text.canned')}</legend>
        <Choice type="radio" name="canned" id={`${id}-none`} value="" label={t('text.own_only')} checked={!chosen} />
        {fitting.map((canned) => (
          <Choice
            key={canned}
            type="radio"
            name="canned"
            value={canned}
            label={t(`canned.${canned}`)}
            checked={chosen === canned}
          />
        ))}
      </fieldset>
      <TextField
        id={id}
        name="text"
        rows={5}
        required={false}
        maxLength={2_000}
        label={t('text.own')}
        hint={t('text.own_hint')}
        fault={faulty ? t('text.fault') : undefined}
        value={typed}
      />
    </>
  );
}
