import type { PageContext } from '../../shared/web/page-context.js';
import { wordsOf } from '../../shared/web/words.js';
import '../api-words.js';
import { type Described, fieldsOf, type Schema } from '../fields/field.js';
import { classesIn, nameOf } from '../fields/schema-of.js';
import { Said } from './said.js';

/** The fields of some classes, and of the classes within them, as one table. */
export function FieldTable({
  page,
  title,
  types,
}: {
  readonly page: PageContext;
  readonly title: string;
  readonly types: readonly Described[];
}) {
  const t = wordsOf('api', page.language);
  const rows = types.flatMap((type) => rowsOf(type, classesIn(type)));
  return (
    <>
      <h2>{title}</h2>
      <div class="table" role="region" aria-label={title} tabindex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('docs.name')}</th>
              <th scope="col">{t('docs.form')}</th>
              <th scope="col">{t('docs.meaning')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, required, form, says }) => (
              <tr key={name}>
                <td>
                  <code>{name}</code> {required && t('docs.required')}
                </td>
                <td lang="en">{form}</td>
                <td lang="en">
                  <Said text={says ?? ''} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function rowsOf(root: Described, classes: ReadonlySet<Described>) {
  return [...classes].flatMap((type) =>
    [...fieldsOf(type)].map(([name, { schema, required, of, list }]) => ({
      name: type === root ? name : `${nameOf(type)}.${name}`,
      required,
      form: of ? `${list ? 'list of ' : ''}${nameOf(of)}` : formOf(schema),
      says: schema.description,
    })),
  );
}

function formOf({ type, format, enum: words, minimum, maximum, maxLength, items }: Schema): string {
  if (words) return words.map(String).join(' | ');
  if (items) return `list of ${formOf(items)}`;
  if (format) return format;
  if (maximum !== undefined) return `integer, ${minimum}–${maximum}`;
  return maxLength === undefined ? String(type) : `${[type].flat().join(' or ')}, up to ${maxLength} characters`;
}
