import { expect, test, type Page } from '@playwright/test';
import { aPerson, lookAt, signIn, SIZES, type SizeName } from './support/journey';

async function openCase(page: Page, title: string): Promise<void> {
  await page.goto('/caseload');
  await page.getByRole('link', { name: title }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

for (const size of Object.keys(SIZES) as SizeName[]) {
  test(`she assigns an exercise to both with a reason, when and where, after seeing it as they will (${size})`, async ({
    browser,
  }) => {
    const { page, context } = await aPerson(browser, size);
    await signIn(page, 'ilse@lanternhill.example');
    await openCase(page, 'Rosalind & Tobias');
    await lookAt(page);
    await page.getByRole('button', { name: 'Assign', exact: true }).first().click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('combobox', { name: 'Find an exercise' }).fill('thought');
    await page.keyboard.press('Enter');
    await expect(sheet.getByRole('heading', { name: 'Thought record' })).toBeVisible();
    for (const person of ['Rosalind', 'Tobias'])
      await sheet.getByRole('checkbox', { name: new RegExp(person) }).check();
    const why = `To look twice at what comes up at night (${size}).`;
    await sheet.getByRole('textbox', { name: 'Why this, why now' }).fill(why);
    await sheet.getByRole('textbox', { name: 'When and where' }).fill('Sunday, after supper');
    await sheet
      .getByRole('textbox', { name: 'What may get in the way, and then' })
      .fill('Too tired: then one line');
    await sheet.getByRole('textbox', { name: 'The smallest version that still counts' }).fill('One thought');
    await lookAt(page);

    await sheet.getByRole('button', { name: 'See it as they will' }).click();
    await expect(sheet.getByText('As they will see it')).toBeVisible();
    await lookAt(page);
    await sheet.getByRole('button', { name: 'Back to the form' }).click();
    await sheet.getByRole('checkbox', { name: /weighed it/ }).check();
    await sheet.getByRole('button', { name: 'Assign', exact: true }).click();
    await expect(sheet).toBeHidden();

    await page.getByRole('link', { name: 'Homework', exact: true }).click();
    await expect(page.getByText('Thought record').first()).toBeVisible();
    await lookAt(page);
    await context.close();
  });
}
