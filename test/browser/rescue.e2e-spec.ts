import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { axeFaults } from '../support/axe.js';
import { launchChromium } from '../support/chromium.js';
import { Person } from '../support/person.js';
import { closeDue } from '../support/rescue.js';
import { type ServiceUnderTest, serviceUnderTest } from '../support/service-under-test.js';

const VERIFY = 'マイナンバーカードで本人確認';
const APPLY = '離籍後のクラウドデータ救出を申請する（1回限り）';
const CONTACT = 'misaki@new.example';
const REASON = '投稿中の論文の根拠となる実験データが残っているため．';
const ANSWER = '「卒業論文」のフォルダです．';

/** 高橋 美咲 from her card to her files and past their end, with two operators who decide; 伊藤 翔 is told why not. */
describe('a former member', () => {
  let world: ServiceUnderTest;
  let browser: Browser;
  let misaki: Page;
  let taro: Page;
  let jiro: Page;
  let mail: Person;
  let application: string;

  beforeAll(async () => {
    world = await serviceUnderTest({ DESK_FOUR_EYES: 'release,restore,rescue' });
    mail = new Person(world);
    browser = await launchChromium();
    [misaki, taro, jiro] = await Promise.all([newPage(360), newPage(1280), newPage(1280)]);
  });
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
  });

  async function newPage(width: number): Promise<Page> {
    const context: BrowserContext = await browser.newContext({ locale: 'ja-JP', viewport: { width, height: 800 } });
    context.setDefaultTimeout(8_000);
    return context.newPage();
  }
  const button = (on: Page, name: string) => on.getByRole('button', { name, exact: true });
  const accessible = async (on: Page) => expect(await axeFaults(on), on.url()).toEqual([]);
  const says = (on: Page, text: string) => on.locator('main').getByText(text).first().waitFor();

  async function readCard(on: Page, card: string): Promise<void> {
    await on.goto(world.url);
    await button(on, VERIFY).click();
    await on.getByRole('radio', { name: card, exact: true }).check();
    await on.getByRole('radio', { name: 'ok', exact: true }).check();
    await button(on, '認証').click();
    await on.waitForURL(`${world.url}/**`);
    await accessible(on);
  }

  async function toDesk(on: Page, account: string): Promise<void> {
    await on.goto(`${world.url}/desk`);
    await accessible(on);
    await button(on, 'UTokyo Accountでサインイン').click();
    await on.getByLabel('ユーザー名').fill(account);
    await on.getByLabel('パスワード', { exact: true }).fill(`Sandbox-${account}`);
    await on.getByLabel('確認コード').fill(await mail.phoneCode(account));
    await button(on, 'サインイン').click();
    await on.waitForURL(`${world.url}/desk`);
    await accessible(on);
  }

  async function openCase(on: Page): Promise<void> {
    await on.goto(`${world.url}/desk?kind=rescue`);
    await on.getByRole('link', { name: 'クラウドデータ救出', exact: true }).first().click();
    await on.getByRole('heading', { name: 'クラウドデータ救出の申請' }).waitFor();
    await accessible(on);
  }

  it('applies with the card, and is helped where something is missing', async () => {
    await readCard(misaki, 'misaki');
    await button(misaki, APPLY).click();
    await accessible(misaki);
    await says(misaki, 'あと150日申請できます');
    await misaki
      .getByRole('group', { name: 'アクセスが必要なサービス' })
      .getByLabel('OneDrive（ファイルのみ）')
      .check();
    await misaki.getByLabel('連絡の付くメールアドレス').fill(CONTACT);
    await misaki.getByLabel('救出が必要な理由').fill(REASON);
    await button(misaki, 'クラウドデータ救出を申請する').click();
    await says(misaki, '条件を読んで，チェックを付けてください．');
    await accessible(misaki);
    expect(await misaki.getByLabel('救出が必要な理由').inputValue()).toBe(REASON);
    await misaki.getByLabel('説明ページに記載の条件（1回限りの特別措置であることなど）を理解しました．').check();
    await button(misaki, 'クラウドデータ救出を申請する').click();
    await misaki.waitForURL(`${world.url}/rescue/applications/*`);
    await accessible(misaki);
    await misaki.getByLabel('確認コード（8桁の数字）').fill(await mail.mailedCode(CONTACT));
    await button(misaki, '確認して申請を完了する').click();
    await says(misaki, '申請を受け付けました');
    await accessible(misaki);
    application = misaki.url();
    await mailSays('申請を受け付けました');
  });

  async function mailSays(subject: string): Promise<void> {
    await vi.waitFor(
      async () => expect((await mail.mails(CONTACT)).map((each) => each.subject).join('\n')).toContain(subject),
      { timeout: 10_000, interval: 200 },
    );
  }

  it('is asked by the desk, and answers', async () => {
    await toDesk(taro, '2000000009');
    await openCase(taro);
    await says(taro, REASON);
    const ask = taro.locator('form', { has: taro.getByRole('button', { name: '質問を送る' }) });
    await ask.getByLabel('どのデータ（フォルダやメールの期間など）が必要かを，具体的に教えてください．').check();
    await button(taro, '質問を送る').click();
    await says(taro, '申請者の回答を待っています');
    await mailSays('窓口から質問があります');
    await misaki.goto(application);
    await accessible(misaki);
    await misaki.getByLabel('窓口への回答').fill(ANSWER);
    await button(misaki, '送信する').click();
    await says(misaki, '窓口が審査しています');
  });

  it('is decided on by two operators', async () => {
    await openCase(taro);
    await says(taro, ANSWER);
    await taro.getByLabel('承認する', { exact: true }).check();
    await taro.getByLabel('申請の理由を確認しました．期間内に，必要なデータだけを持ち出してください．').check();
    await button(taro, '結果を提案する').click();
    await says(taro, 'ご自身の提案は，別の担当者が確認してください．');
    await accessible(taro);
    await toDesk(jiro, '2000000010');
    await openCase(jiro);
    await button(jiro, 'この結果で確定する').click();
    await says(jiro, '承認済み・アクセス前');
    await accessible(jiro);
    await mailSays('申請が承認されました');
  });

  it('opens access with the card, and sees once what opens it', async () => {
    await readCard(misaki, 'misaki');
    await misaki.goto(application);
    await button(misaki, 'アクセスを開く').click();
    await misaki.getByRole('heading', { name: 'アクセスが開きました' }).waitFor();
    await accessible(misaki);
    const files = misaki.locator('main ul a');
    expect(await files.count()).toBeGreaterThan(0);
    const address = await files.first().getAttribute('href');
    await misaki.goto(application);
    await says(misaki, 'アクセスが開いています');
    await accessible(misaki);
    expect(await misaki.content()).not.toContain(address);
  });

  it('sees that the desk looked, and what it did', async () => {
    await misaki.goto(`${world.url}/status`);
    await says(misaki, '窓口があなたのひも付け情報を参照しました');
    await says(misaki, '窓口がクラウドデータ救出を承認しました');
    await button(misaki, '窓口に伝えるコードを表示する').click();
    expect(await misaki.locator('output').innerText()).toMatch(/^\d{6}$/);
    await accessible(misaki);
  });

  it('has no access any more when its time is over, and cannot have it twice', async () => {
    await world.advance('P7DT1M');
    await closeDue(world);
    await readCard(misaki, 'misaki');
    await misaki.goto(application);
    await says(misaki, 'アクセスは終了しました');
    await accessible(misaki);
    await misaki.goto(`${world.url}/rescue`);
    await says(misaki, 'この救出は1回限りで，すでに利用されました．');
    await accessible(misaki);
    await mailSays('アクセスが終了しました');
  });

  it('who left too long ago is told why not, and who helps', async () => {
    const sho = await newPage(360);
    await readCard(sho, 'sho');
    await says(sho, '離籍から180日を過ぎたため，申請できません．');
    expect(await button(sho, APPLY).count()).toBe(0);
    await sho.goto(`${world.url}/rescue`);
    await says(sho, 'サポート窓口のご案内');
    await accessible(sho);
  });

  it('is followed at the desk by a person’s history, figures and records', async () => {
    await toDesk(taro, '2000000009');
    await taro.getByLabel('UTokyo Account（10桁）').fill('1000000003');
    await button(taro, '番号で探す').click();
    await taro.getByRole('heading', { name: '利用者の状況' }).waitFor();
    await says(taro, 'アクセスが終了した');
    await accessible(taro);
    for (const path of ['/desk/audit', '/desk/figures', '/desk/rescues/new']) {
      await taro.goto(`${world.url}${path}`);
      await accessible(taro);
    }
  });
});
