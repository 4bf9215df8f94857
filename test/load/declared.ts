import 'reflect-metadata';
import '@reknit/cases/api';
import '@reknit/exercises/api';
import '@reknit/homework/api';
import '@reknit/identity/api';
import '@reknit/progress/api';
import '@reknit/sessions/api';
import { exampleOf, latest } from '@reknit/exercises/templates';
import { declaredStatements } from '@reknit/shared/api-kernel';

/** The text of every named statement the product declares: the floor sends the same ones. */
export function statementTexts(): Readonly<Record<string, string>> {
  return Object.fromEntries([...declaredStatements()].map(([name, { text }]) => [name, text]));
}

/** What everybody in the data set answers: a thought record, all of it but the question that may be left out. */
export function exercise() {
  const definition = latest('EX-20');
  if (!definition) throw new Error('EX-20 is not in the library.');
  const { themes: _optional, ...answers } = exampleOf('EX-20', definition.version, 'romantic') ?? {};
  return {
    code: definition.code,
    version: definition.version,
    acknowledged: definition.contraindications.map(({ code }) => code),
    answers,
  };
}
