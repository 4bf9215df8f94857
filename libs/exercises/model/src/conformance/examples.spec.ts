import { compile, validate } from '../index';
import { allTemplates, exampleOf } from '../templates';

describe.each(allTemplates().map((definition) => [`${definition.code} v${definition.version}`, definition] as const))(
  '%s',
  (_name, definition) => {
    it.each(definition.relationVariants)('has a valid example in the %s variant', (variant) => {
      const example = exampleOf(definition.code, definition.version, variant);
      expect(validate(compile(definition, variant), example, 'submit')).toEqual({ ok: true, value: example });
    });
  },
);
