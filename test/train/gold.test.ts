import assert from 'node:assert/strict'
import {Lexicon} from '../../src/language/lexicon.js'
import {TAGS} from '../../src/language/tag.js'
import {modelSection} from '../../src/model/models.js'
import {shareOf, UNKNOWN} from '../../train/gold.js'
import {goldOf} from './gold-of.js'

const lexicon = new Lexicon(modelSection('lexicon'))

/** Our tokens of a treebank’s words, with the tags that they get. */
function projected(text: string): string {
  const {tokens, tags} = goldOf(text, lexicon)
  return Array.from(tags, (tag, token) => {
    const name = tag === UNKNOWN ? '?' : TAGS[tag]
    return `${tokens.text.slice(tokens.start[token], tokens.end[token])}/${name}`
  }).join(' ')
}

describe('readGold', () => {
  it('carries tags over to our tokens', () => {
    assert.equal(
      projected('Poe/NNP+ ’s/POS dog/NN do/VBP+ n’t/RB bark/VB+ ./.'),
      'Poe/NNP ’s/POS dog/NN do/VBP n’t/RB bark/VB ./?'
    )
  })

  it('joins the parts of compounds', () => {
    assert.equal(projected('29/CD+ -/HYPH+ year/NN+ -/HYPH+ old/JJ man/NN'), '29-year-old/JJ man/NN')
    assert.equal(projected('a/DT self/NN+ -/HYPH+ ruled/VBN island/NN'), 'a/DT self-ruled/JJ island/NN')
    assert.equal(projected('long/JJ+ -/HYPH+ term/NN plan/NN'), 'long-term/JJ plan/NN')
    assert.equal(projected('a/DT check/NN+ -/HYPH+ in/NN now/RB'), 'a/DT check-in/NN now/RB')
    assert.equal(projected('was/VBD re/AFX+ -/HYPH+ elected/VBN'), 'was/VBD re-elected/VBN')
    assert.equal(projected('I/PRP can/MD+ not/RB'), 'I/PRP cannot/MD')
  })

  it('follows one convention', () => {
    assert.equal(projected('go/VB to/IN the/DT 1990s/CD'), 'go/VB to/TO the/DT 1990s/NNS')
    assert.equal(projected('the/DT workers/NNS+ ’/NN union/NN'), 'the/DT workers/NNS ’/POS union/NN')
  })

  it('leaves open what it cannot tell', () => {
    assert.equal(projected('the/DT dog/NN+ ’/NN+ s/VBZ bone/NN'), 'the/DT dog/NN ’s/? bone/NN')
    assert.equal(projected('see/VB www.a.example/ADD foo/GW'), 'see/VB www.a.example/? foo/?')
  })

  it('finds the sentences', () => {
    const {sentences} = goldOf('One/CD two/CD\nThree/CD', lexicon)
    assert.deepEqual([...sentences], [0, 2, 3])
  })
})

describe('shareOf', () => {
  it('gives about one document in ten for tuning and for testing', () => {
    const shares = Array.from({length: 1000}, (_, index) => shareOf(`document-${String(index)}`))
    for (const share of ['tune', 'test']) {
      const count = shares.filter((other) => other === share).length
      assert.ok(count > 60 && count < 140, `${share}: ${String(count)}`)
    }
  })
})
