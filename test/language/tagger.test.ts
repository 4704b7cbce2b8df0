import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {readText} from '../../src/format/text.js'
import {Lexicon} from '../../src/language/lexicon.js'
import {readStory} from '../../src/language/read-story.js'
import {Tag, TAGS, type TagName} from '../../src/language/tag.js'
import {Tagger} from '../../src/language/tagger.js'
import {modelSection} from '../../src/model/models.js'
import {trainTagger} from '../../train/tagger.js'
import {goldOf} from '../train/gold-of.js'

const lexicon = new Lexicon(modelSection('lexicon'))

/** A text and its tokens with their tags, `word/TAG`. */
function tagged(text: string): string[] {
  const manuscript = readText(text)
  const story = readStory(manuscript)
  return Array.from(story.tags, (tag, token) => `${story.word(token)}/${TAGS[tag]}`)
}

function tagOf(text: string, word: string): TagName {
  const found = tagged(text).find((token) => token.startsWith(`${word}/`))
  return found?.slice(word.length + 1) as TagName
}

describe('Tagger', () => {
  it('tags sentences of news as a person does, nine words in ten at least', () => {
    const lines = readFileSync(new URL('tagged-news.txt', import.meta.url), 'utf8')
      .split('\n')
      .filter(Boolean)
    const wrong: string[] = []
    let count = 0
    assert.equal(lines.length, 40)
    for (let line = 0; line < lines.length; line += 2) {
      const right = lines[line + 1].split(' ')
      const found = tagged(lines[line])
      assert.equal(found.length, right.length, lines[line])
      for (const [token, pair] of right.entries()) {
        if (pair.endsWith('/PUNCT')) continue
        count++
        if (found[token] !== pair) wrong.push(`${found[token]}, not ${pair}, in: ${lines[line]}`)
      }
    }
    assert.ok(wrong.length * 10 <= count, wrong.join('\n'))
  })

  it('tells clitics apart', () => {
    assert.equal(tagOf('The mayor’s plan failed.', '’s'), 'POS')
    assert.equal(tagOf('She said it’s raining.', '’s'), 'VBZ')
    assert.equal(tagOf('The workers’ union met.', '’'), 'POS')
    assert.equal(tagOf('They don’t know.', 'n’t'), 'RB')
    assert.equal(tagOf('They’ll know.', '’ll'), 'MD')
  })

  it('tags words that no list has by their letters', () => {
    assert.equal(tagOf('He was defloogled by the machine.', 'defloogled'), 'VBN')
    assert.equal(tagOf('The mayor of Quzzleton resigned.', 'Quzzleton'), 'NNP')
    assert.equal(tagOf('It fell by 1,234.5 points.', '1,234.5'), 'CD')
    assert.equal(tagOf('Write to a.b@c.example today.', 'a.b@c.example'), 'NNP')
  })

  it('keeps the tags around a slip', () => {
    const pairs = [
      ['The minister is scheduled to meet the envoy on Monday.', 'scheduled', 'schedule'],
      ['Officials have widened the search for the missing boat.', 'widened', 'widen'],
      ['The group was accused of hiding the money abroad.', 'accused', 'accuse']
    ]
    for (const [text, right, wrong] of pairs) {
      const others = (word: string) =>
        tagged(text.replace(right, word)).filter((token) => !token.startsWith(`${word}/`))
      assert.deepEqual(others(wrong), others(right))
    }
  })

  it('gives every token of any text a tag', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 60}), (text) => {
        const manuscript = readText(text)
        const {tags} = readStory(manuscript)
        assert.ok(tags.every((tag) => tag < TAGS.length))
      })
    )
  })

  it('refuses weights that are cut short', () => {
    const section = modelSection('tagger')
    for (const length of [0, 4, 8, 1000, section.length - 1]) {
      assert.throws(() => new Tagger(section.slice(0, length), lexicon), /is cut short/)
    }
  })

  it('learns the same from the same texts, and learns them', () => {
    const documents = [
      goldOf('The/DT gleep/NN zorked/VBD the/DT blarg/NN\nA/DT blarg/NN zorks/VBZ', lexicon),
      goldOf('Gleeps/NNS have/VBP zorked/VBN\nHave/VBP they/PRP zorked/VBN', lexicon)
    ]
    const lessons = {gold: documents, noisy: documents, clusters: new Uint8Array(lexicon.size + 1)}
    const section = trainTagger(lessons, lexicon, 12)
    assert.deepEqual(section, trainTagger(lessons, lexicon, 12))
    const tagger = new Tagger(section, lexicon)
    const {tokens, ids, sentences} = documents[0]
    const tags = new Uint8Array(tokens.count)
    tagger.tag(tokens, ids, sentences[0], sentences[1], tags)
    assert.equal(tags[2], Tag.VBD)
  })
})
