import { expect, test } from '@playwright/test';
import { aPerson, expectAccessible, expectNoSidewaysScroll, lookAt } from './support/journey';

test('what every journey looks for is found where it is wrong', async ({ browser }) => {
  const { page, context } = await aPerson(browser, 'phone');
  await page.setContent('<html lang="en"><title>A page</title><main><h1>A page</h1></main></html>');
  await lookAt(page);
  await page.setContent('<html lang="en"><title>A page</title><main><img src="data:,"></main></html>');
  await expect(expectAccessible(page)).rejects.toThrow('image-alt');
  await page.setContent('<html lang="en"><title>A page</title><p style="width: 500px">Wide</p></html>');
  await expect(expectNoSidewaysScroll(page)).rejects.toThrow();
  await context.close();
});
