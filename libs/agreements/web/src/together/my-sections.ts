import type { Type } from '@angular/core';

/** In the order in which they stand on the page of what people do together; each loaded by itself. */
export const MY_SECTIONS: readonly (() => Promise<Type<unknown>>)[] = [
  () => import('../commitments/mine/my-day').then((m) => m.MyDay),
  () => import('../apology/mine/my-apologies').then((m) => m.MyApologiesSection),
  () => import('../amends/mine/my-plans').then((m) => m.MyPlans),
  () => import('../reliability/mine/own-logs').then((m) => m.OwnLogsSection),
  () => import('../reliability/mine/received-promises').then((m) => m.ReceivedPromisesSection),
  () => import('../slips/mine/my-slips').then((m) => m.MySlipsSection),
  () => import('../boundaries/mine/my-boundaries').then((m) => m.MyBoundariesSection),
  () => import('../transparency/mine/my-transparency').then((m) => m.MyTransparencySection),
];
