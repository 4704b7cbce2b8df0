import {toJsonSchema, type JsonSchema} from '@valibot/to-json-schema'
import type {GenericSchema} from 'valibot'
import type {Rule} from '../src/define/index.js'
import {optionsSchema, settingSchema} from '../src/options.js'

const WORDS = 'entries, or files below the folder of the configuration such as `./accept.txt`.'
const levelSchema = plainSchema(settingSchema).anyOf?.[0] ?? {}
const wordsSchema: JsonSchema = {type: 'array', items: {type: 'string'}}

/**
 * The JSON Schema of the configuration file, with every rule and its options.
 *
 * @param rules All rules.
 * @returns Text of `config.schema.json`.
 */
export function configSchema(rules: readonly Rule[]): string {
  const schema = toJsonSchema(optionsSchema)
  const settings = {
    ...schema.properties,
    accept: {...wordsSchema, description: `Words and phrases that no rule changes: ${WORDS}`},
    reject: {...wordsSchema, description: `Words and phrases that \`rejected-word\` marks: ${WORDS}`},
    rules: {$ref: '#/$defs/rules'}
  }
  // What stands more than once is told once: the rules of overrides, and the level of each rule.
  const $defs = {
    level: levelSchema,
    setting: {
      anyOf: [
        {$ref: '#/$defs/level'},
        {type: 'array', items: [{$ref: '#/$defs/level'}], minItems: 1, maxItems: 1}
      ]
    },
    rules: {
      type: 'object',
      description: 'Settings of rules by name.',
      properties: Object.fromEntries(rules.map((rule) => [rule.name, settingOf(rule)])),
      patternProperties: {'^\\./': plainSchema(settingSchema)},
      additionalProperties: false
    }
  }
  const files = {
    type: 'array',
    description:
      'Globs in the syntax of .gitignore, counted from the folder of the configuration; `!` in front leaves files out.',
    items: {type: 'string', minLength: 1},
    minItems: 1
  }
  const properties = {
    $schema: {type: 'string', description: 'Address of this schema, for editors.'},
    ...settings,
    overrides: {
      type: 'array',
      description: 'Settings for some files; a later one wins.',
      items: {
        type: 'object',
        properties: {files, ...settings},
        required: ['files'],
        additionalProperties: false
      }
    }
  }
  const title = 'Configuration of copydesk'
  return `${JSON.stringify({...schema, title, properties, required: [], $defs}, undefined, 2)}\n`
}

/** A rule’s level, alone or with its options. */
function settingOf(rule: Rule): JsonSchema {
  const setting = {description: rule.summary, $ref: '#/$defs/setting'}
  if (!rule.options) return setting
  const options = {...plainSchema(rule.options), required: []}
  return {
    description: rule.summary,
    anyOf: [
      {$ref: '#/$defs/setting'},
      {type: 'array', items: [{$ref: '#/$defs/level'}, options], minItems: 2, maxItems: 2}
    ]
  }
}

/** A schema to stand inside another. */
function plainSchema(schema: GenericSchema): JsonSchema {
  const json = toJsonSchema(schema)
  delete json.$schema
  return json
}
