import {toJsonSchema, type JsonSchema} from '@valibot/to-json-schema'
import type {GenericSchema} from 'valibot'
import type {Rule} from '../src/define/index.js'
import {optionsSchema, settingSchema} from '../src/options.js'

/**
 * The JSON Schema of the configuration file, with every rule and its options.
 *
 * @param rules All rules.
 * @returns Text of `config.schema.json`.
 */
export function configSchema(rules: readonly Rule[]): string {
  const schema = toJsonSchema(optionsSchema)
  const properties = {
    $schema: {type: 'string', description: 'Address of this schema, for editors.'},
    ...schema.properties,
    rules: {
      type: 'object',
      description: 'Settings of rules by name.',
      properties: Object.fromEntries(rules.map((rule) => [rule.name, settingOf(rule)])),
      patternProperties: {'^\\./': plainSchema(settingSchema)},
      additionalProperties: false
    }
  }
  const title = 'Configuration of copydesk'
  return `${JSON.stringify({...schema, title, properties, required: []}, undefined, 2)}\n`
}

/** A rule’s level, alone or with its options. */
function settingOf(rule: Rule): JsonSchema {
  const plain = plainSchema(settingSchema)
  if (!rule.options) return {description: rule.summary, ...plain}
  const options = plainSchema(rule.options)
  const level = plain.anyOf?.[0] ?? {}
  return {
    description: rule.summary,
    anyOf: [
      level,
      {type: 'array', items: [level], minItems: 1, maxItems: 1},
      {type: 'array', items: [level, {...options, required: []}], minItems: 2, maxItems: 2}
    ]
  }
}

/** A schema to stand inside another. */
function plainSchema(schema: GenericSchema): JsonSchema {
  const json = toJsonSchema(schema)
  delete json.$schema
  return json
}
