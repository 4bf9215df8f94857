import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
/** Where words of faults are said: the shared list, and what a domain adds to it. */
const SAID = /(?:FAULT_WORDS = new Map|^addFaultWords\(\{)[\s\S]*?\n(?:\}|\);)/gm;
const CODE = /^\s+'?([\w.-]+)'?: \(/gm;

function codesIn(file: string): readonly string[] {
  const lists = readFileSync(resolve(ROOT, file), 'utf8').match(SAID) ?? [];
  return lists.flatMap((list) => [...list.matchAll(CODE)].map(([, code]) => code ?? ''));
}

describe('the words under a field', () => {
  it('are said in one place for each fault, or which are read would depend on the pages opened before', () => {
    const said = new Map<string, string[]>();
    for (const file of globSync('libs/*/web*/src/**/*words.ts', { cwd: ROOT }))
      for (const code of codesIn(file)) said.set(code, [...(said.get(code) ?? []), file]);
    expect(said.size).toBeGreaterThan(50);
    expect([...said].filter(([, files]) => files.length > 1)).toEqual([]);
  });
});
