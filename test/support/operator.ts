import { Person } from './person.js';
import type { ServiceUnderTest } from './service-under-test.js';
import { formsOf, type Page } from './web-browser.js';

export const TARO = '2000000009';
export const JIRO = '2000000010';

/** Somebody who works at the desk and has signed in there. */
export async function operator(world: Pick<ServiceUnderTest, 'url' | 'sandboxUrl'>, account: string): Promise<Person> {
  const person = new Person(world);
  const desk = await person.signIn(await person.open('/desk'), account, 'desk');
  if (desk.status !== 200) throw new Error(`the desk answered ${desk.status}`);
  return person;
}

/** Presses the button of a page whose form's address ends like this. */
export async function press(
  who: Person,
  path: string,
  end: string,
  fields: Record<string, string> = {},
): Promise<Page> {
  const page = await who.open(path);
  const form = formsOf(page).find(({ action }) => action.endsWith(end));
  if (!form) throw new Error(`${path} (${page.status}) has no form to …${end}`);
  return who.browser.submit(page, form.action, fields);
}
