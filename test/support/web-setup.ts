import { setupZonelessTestEnv } from 'jest-preset-angular/setup-env/zoneless';

setupZonelessTestEnv();

// There is no layout here, and so nothing to scroll: what a browser does is looked at in one.
// (The types of the server, with which this file is checked as well, know no element.)
const { Element: AnyElement } = globalThis as unknown as { readonly Element: { readonly prototype: object } };
Object.assign(AnyElement.prototype, { scrollIntoView: () => undefined });
