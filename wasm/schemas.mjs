// Writes the JSON Schemas of what the core answers, made from carbon-tally.d.ts: node wasm/schemas.mjs
// That of a request is written by hand, for it knows more than types do.
import { writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

const at = (file) => fileURLToPath(new URL(file, import.meta.url));

const answers = {
  'response.schema.json': ['ResponseDocument', 'Carbon Tally response, version 1'],
  'entry.schema.json': ['Entry', 'An entry of a collection of Carbon Tally reports'],
};

/** The texts by their file names. */
export function schemas() {
  const generator = createGenerator({
    path: at('carbon-tally.d.ts'),
    additionalProperties: false,
    skipTypeCheck: true,
  });
  return new Map(
    Object.entries(answers).map(([file, [type, title]]) => {
      const { $ref, definitions } = generator.createSchema(type);
      const schema = {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: `urn:carbon-tally:${file.replace('.schema.json', '')}:1`,
        title,
        $ref,
        $defs: definitions,
      };
      const text = JSON.stringify(schema, null, 2).replaceAll('#/definitions/', '#/$defs/');
      return [file, `${text}\n`];
    }),
  );
}

if (argv[1] === fileURLToPath(import.meta.url)) for (const [file, text] of schemas()) writeFileSync(at(file), text);
