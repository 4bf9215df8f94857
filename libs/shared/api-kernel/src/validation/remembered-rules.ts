import { getMetadataStorage } from 'class-validator';

type Look = ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas'];
type Asked = Parameters<Look>;
type Rules = { getTargetValidationMetadatas: Look };

const remembering = new WeakSet<Rules>();

/**
 * class-validator goes through every class there is each time it validates an object of one, to find those it inherits from:
 * a tenth of a millisecond, several times a request. Classes do not change once they are loaded, so what was found is kept.
 * Groups and schemas, which are not used here, are looked up as before.
 *
 * @param storage where the rules are; the one of class-validator
 */
export function rememberRules(storage: Rules = getMetadataStorage()): void {
  if (remembering.has(storage)) return;
  remembering.add(storage);
  const look = storage.getTargetValidationMetadatas.bind(storage);
  const known = new Map<Asked[0], ReturnType<Look>>();
  storage.getTargetValidationMetadatas = (...asked: Asked) => {
    const [target, schema, always, strictGroups, groups] = asked;
    if (schema || always || strictGroups || groups) return look(...asked);
    const found = known.get(target) ?? look(...asked);
    known.set(target, found);
    return found;
  };
}
