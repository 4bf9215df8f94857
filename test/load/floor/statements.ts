import { readFileSync } from 'node:fs';

export interface Named {
  readonly name: string;
  readonly text: string;
}

const texts = JSON.parse(readFileSync(process.env['STATEMENTS'] ?? '', 'utf8')) as Record<string, string>;

/** A statement of the product, word for word. */
export function named(name: string): Named {
  const text = texts[name];
  if (text === undefined)
    throw new Error(`The product no longer declares the statement ${name}; the floor has to follow.`);
  return { name, text };
}
