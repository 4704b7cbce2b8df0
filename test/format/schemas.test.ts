import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {Ajv2020} from 'ajv/dist/2020.js'

const FIXTURES = new URL('../fixtures/', import.meta.url)

/** Versions of ninjs by what the name of a fixture says. */
const SCHEMAS = {v2: 'ninjs-2.2.json', v3: 'ninjs-3.1.json'}

function readJson(path: string): object {
  return JSON.parse(readFileSync(new URL(path, FIXTURES), 'utf8')) as object
}

// Those of NITF and NewsML-G2 were validated once: see docs/decisions.md.
describe('fixtures of ninjs', () => {
  for (const [version, schema] of Object.entries(SCHEMAS)) {
    const ajv = new Ajv2020({strict: false, validateFormats: false})
    // The form of places on a map is a schema of someone else, and no fixture has one.
    ajv.addSchema({$id: 'https://geojson.org/schema/GeoJSON.json'})
    const validate = ajv.compile(readJson(`schemas/${schema}`))
    const names = readdirSync(new URL('formats/', FIXTURES)).filter((name) =>
      name.endsWith(`.${version}.ninjs`)
    )

    it(`are valid by ${schema}, and there are three`, () => {
      assert.equal(names.length, 3)
      for (const name of names)
        assert.ok(validate(readJson(`formats/${name}`)), `${name}: ${ajv.errorsText(validate.errors)}`)
    })
  }
})
