import { setupZonelessTestEnv } from 'jest-preset-angular/setup-env/zoneless';

setupZonelessTestEnv();

// There is no layout here, and so nothing to scroll: what a browser does is looked at in one. Where a spec asks for no page at
// all there is not even an element. (The types of the server, with which this file is checked as well, know none either.)
const { Element: AnyElement } = globalThis as unknown as {
  readonly Element?: { readonly prototype: object };
};
if (AnyElement) Object.assign(AnyElement.prototype, { scrollIntoView: () => undefined });
