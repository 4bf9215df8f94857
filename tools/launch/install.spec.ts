import { missingPackages } from './install.mjs';

const everythingThere = () => true;

describe('missingPackages', () => {
  const locked = {
    '': { version: '0.1.0' },
    'node_modules/pg': { version: '8.23.1' },
    'node_modules/fsevents': { version: '2.3.3', optional: true },
  };

  it('misses nothing after a whole install', () => {
    expect(missingPackages(locked, { 'node_modules/pg': { version: '8.23.1' } }, everythingThere)).toEqual(
      [],
    );
  });

  it('notices another version', () => {
    const installed = { 'node_modules/pg': { version: '8.0.0' } };
    expect(missingPackages(locked, installed, everythingThere)).toEqual(['node_modules/pg']);
  });

  it('notices a package that npm never wrote down', () => {
    expect(missingPackages(locked, {}, everythingThere)).toEqual(['node_modules/pg']);
  });

  it('notices a folder that was deleted by hand', () => {
    const installed = { 'node_modules/pg': { version: '8.23.1' } };
    expect(missingPackages(locked, installed, () => false)).toEqual(['node_modules/pg']);
  });

  it('lets packages of other platforms be absent, but not damaged ones of this', () => {
    const installed = {
      'node_modules/pg': { version: '8.23.1' },
      'node_modules/fsevents': { version: '1.0.0' },
    };
    expect(missingPackages(locked, installed, everythingThere)).toEqual(['node_modules/fsevents']);
  });
});
