import assert from 'node:assert/strict'
import fc from 'fast-check'
import {Lexicon, Name, Variety} from '../../src/language/lexicon.js'
import {TAGS, Tag} from '../../src/language/tag.js'
import type {TagName} from '../../src/language/tag.js'
import {modelSection} from '../../src/model/models.js'
import {packLexicon} from '../../train/lexicon-pack.js'
import {joinSources} from '../../train/lexicon-readings.js'
import type {Sources} from '../../train/lexicon-sources.js'
import {spellVarieties} from '../../train/lexicon-spellings.js'

const lexicon = new Lexicon(modelSection('lexicon'))

function tags(word: string): string {
  const mask = lexicon.tagsOf(lexicon.idOf(word))
  return TAGS.filter((_, tag) => tag < 31 && ((mask >>> tag) & 1) === 1).join(' ')
}

function spell(ids: readonly number[]): string {
  return ids.map((id) => lexicon.wordOf(id)).join(', ')
}

function forms(lemma: string, tag: TagName): string {
  return spell(lexicon.formsOf(lexicon.idOf(lemma), Tag[tag]))
}

function lemmas(word: string, tag: TagName): string {
  return spell(lexicon.lemmasOf(lexicon.idOf(word), Tag[tag]))
}

describe('Lexicon: words', () => {
  it('gives back every word it holds', () => {
    let different = 0
    for (let id = 1; id <= lexicon.size; id++) if (lexicon.idOf(lexicon.wordOf(id)) !== id) different++
    assert.equal(different, 0)
    assert.ok(lexicon.size > 250_000)
  })

  it('reads any case, accents and both apostrophes', () => {
    assert.equal(lexicon.idOf('NATO'), lexicon.idOf('nato'))
    assert.equal(lexicon.idOf('CAFÉ'), lexicon.idOf('café'))
    assert.equal(lexicon.idOf('O’clock'), lexicon.idOf("o'clock"))
    assert.equal(lexicon.idOf('N’T'), lexicon.idOf("n't"))
    assert.equal(lexicon.wordOf(lexicon.idOf('Fiancée')), 'fiancée')
    assert.equal(lexicon.idAt('so it is said', 9, 13), lexicon.idOf('said'))
  })

  it('does not know what is no word', () => {
    for (const word of [
      '',
      'xqzt',
      'schedul',
      'scheduledx',
      '2019',
      '—',
      'Ж',
      '\0',
      '\ud800',
      'a b',
      "the'"
    ]) {
      assert.equal(lexicon.idOf(word), 0, word)
    }
    assert.equal(lexicon.tagsOf(0), 0)
    assert.equal(lexicon.rankOf(0), 255)
    assert.equal(lexicon.wordOf(0), '')
    assert.deepEqual(lexicon.lemmasOf(0, Tag.VB), [])
    assert.deepEqual(lexicon.spellingsOf(0, Variety.british), [])
  })

  it('never throws on any string', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        const id = lexicon.idAt(text, 0, text.length)
        return id >= 0 && id <= lexicon.size
      })
    )
  })

  it('interns new words and finds them again', () => {
    const own = new Lexicon(modelSection('lexicon'))
    assert.equal(own.intern('strain'), own.idOf('strain'))
    const id = own.intern('Qwyjibo’s')
    assert.ok(id > own.size)
    assert.equal(own.intern("qwyjibo's"), id)
    assert.equal(own.idOf("QWYJIBO'S"), id)
    assert.equal(own.idAt('at Qwyjibo’s.', 3, 12), id)
    assert.equal(own.wordOf(id), "qwyjibo's")
    assert.equal(own.tagsOf(id), 0)
    assert.equal(own.rankOf(id), 255)
    assert.equal(own.namesOf(id), 0)
    assert.equal(own.varietyOf(id), 0)
    assert.deepEqual(own.formsOf(id, Tag.NNS), [])
  })
})

describe('Lexicon: tags', () => {
  const cases: [string, string][] = [
    ['is', 'VBZ'], ['has', 'VBZ'], ['the', 'DT'], ['of', 'IN'], ['with', 'IN'], ['a', 'DT'], ['and', 'CC'],
    ['to', 'TO'], ['not', 'RB'], ['who', 'WP'], ['their', 'PRP$'], ['been', 'VBN'], ['was', 'VBD'],
    ['would', 'MD'], ['because', 'IN'], ['accuse', 'VB VBP'], ['require', 'VB VBP'], ['obligate', 'VB VBP'],
    ['schedule', 'NN VB VBP'], ['strain', 'NN VB VBP'], ['isolate', 'NN VB VBP'], ['concern', 'NN VB VBP'],
    ['up', 'RB VB VBP IN RP'], ['scheduled', 'VBD VBN'], ['went', 'VBD'], ['gone', 'JJ VBN'], ['drew', 'VBD'],
    ['cancelled', 'VBD VBN'], ['accuses', 'VBZ'], ['countries', 'NNS'], ['government', 'NN'],
    ['clothes', 'NNS VBZ'], ['politics', 'NN NNS'], ['data', 'NN NNS'], ['quickly', 'RB'], ['faster', 'JJR RBR'],
    ['early', 'JJ RB'], ['americans', 'NNPS'], ['monday', 'NNP'], ['nato', 'NNP'], ['mph', 'NN'],
    ['chinese', 'NNP JJ'], ['blogged', 'VBD VBN'], ['self-rule', 'NN'], ['legitimate', 'JJ VB VBP'], ["n't", 'RB']
  ] // prettier-ignore
  for (const [word, expected] of cases) it(`${word}: ${expected}`, () => assert.equal(tags(word), expected))
})

describe('Lexicon: forms', () => {
  const cases: [string, TagName, string][] = [
    ['schedule', 'VBN', 'scheduled'], ['strain', 'VBN', 'strained'], ['isolate', 'VBN', 'isolated'],
    ['accuse', 'VBD', 'accused'], ['accuse', 'VBZ', 'accuses'], ['accuse', 'VBG', 'accusing'],
    ['require', 'VBN', 'required'], ['obligate', 'VBN', 'obligated'], ['up', 'VBN', 'upped'], ['up', 'VBG', 'upping'],
    ['concern', 'VBN', 'concerned'], ['spend', 'VBN', 'spent'], ['go', 'VBD', 'went'], ['go', 'VBN', 'gone'],
    ['run', 'VBD', 'ran'], ['run', 'VBN', 'run'], ['run', 'VBG', 'running'], ['lie', 'VBD', 'lay, lied'],
    ['lie', 'VBN', 'lain, lied'], ['lay', 'VBD', 'laid'], ['panic', 'VBD', 'panicked'],
    ['panic', 'VBG', 'panicking'], ['broadcast', 'VBD', 'broadcast, broadcasted'], ['cut', 'VBN', 'cut'],
    ['put', 'VBD', 'put'], ['travel', 'VBD', 'traveled, travelled'], ['prove', 'VBN', 'proved, proven'],
    ['get', 'VBN', 'got, gotten'], ['dream', 'VBN', 'dreamed, dreamt'], ['sleep', 'VBD', 'slept'],
    ['be', 'VBD', 'was, were'], ['be', 'VBP', 'are, am'], ['be', 'VBZ', 'is'], ['have', 'VBN', 'had'],
    ['do', 'VBN', 'done'], ['see', 'VBD', 'saw'], ['bear', 'VBN', 'borne, born'], ['show', 'VBN', 'shown, showed'],
    ['hang', 'VBD', 'hung, hanged'], ['bid', 'VBD', 'bid, bade'], ['fly', 'VBN', 'flown, flied'],
    ['die', 'VBG', 'dying, dieing'], ['try', 'VBD', 'tried'], ['refer', 'VBD', 'referred'],
    ['veto', 'VBZ', 'vetoes'], ['double-cross', 'VBD', 'double-crossed'], ['blog', 'VBG', 'blogging'],
    ['finalise', 'VBN', 'finalised'], ['schedule', 'VB', 'schedule'], ['child', 'NNS', 'children'],
    ['crisis', 'NNS', 'crises'], ['person', 'NNS', 'people, persons'], ['knife', 'NNS', 'knives'],
    ['criterion', 'NNS', 'criteria, criterions'], ['sheep', 'NNS', 'sheep'], ['café', 'NNS', 'cafés'],
    ['american', 'NNPS', 'americans'], ['good', 'JJR', 'better'], ['bad', 'JJS', 'worst, baddest'], ['well', 'RBR', 'better'],
    ['early', 'RBR', 'earlier'], ['happy', 'JJS', 'happiest'], ['aware', 'JJR', ''], ['travel', 'JJR', '']
  ] // prettier-ignore
  for (const [lemma, tag, expected] of cases) {
    it(`${lemma} ${tag}: ${expected}`, () => assert.equal(forms(lemma, tag), expected))
  }

  it('lists variants after the standard form', () => {
    assert.ok(forms('cancel', 'VBD').startsWith('canceled'))
    assert.ok(forms('learn', 'VBD').startsWith('learned'))
    assert.ok(forms('sneak', 'VBD').startsWith('sneaked'))
  })

  it('keeps what it made', () => {
    const id = lexicon.idOf('spend')
    assert.equal(lexicon.formsOf(id, Tag.VBN), lexicon.formsOf(id, Tag.VBN))
  })
})

describe('Lexicon: lemmas', () => {
  const cases: [string, TagName, string][] = [
    ['lay', 'VBD', 'lie'], ['lay', 'VBP', 'lay'], ['found', 'VBD', 'find'], ['found', 'VB', 'found'],
    ['saw', 'VBD', 'see'], ['saw', 'NN', 'saw'], ['is', 'VBZ', 'be'], ["'re", 'VBP', 'be'], ["'s", 'VBZ', 'be, have'],
    ["n't", 'RB', 'not'], ['ca', 'MD', 'can'], ['went', 'VBD', 'go, wend'], ['bases', 'NNS', 'base, basis'],
    ['leaves', 'NNS', 'leaf, leave'], ['leaves', 'VBZ', 'leave'], ['better', 'RBR', 'well'],
    ['worse', 'JJR', 'bad'], ['people', 'NNS', 'person'], ['data', 'NNS', 'datum'], ['running', 'VBG', 'run'],
    ['the', 'VB', ''], ['scheduled', 'NN', '']
  ] // prettier-ignore
  for (const [word, tag, expected] of cases) {
    it(`${word} ${tag}: ${expected}`, () => assert.equal(lemmas(word, tag), expected))
  }

  it('leads from every form back to its lemma', () => {
    const lost: string[] = []
    for (let id = 1; id <= lexicon.size; id += 7) {
      for (const tag of [Tag.VBD, Tag.VBN, Tag.VBG, Tag.VBZ, Tag.NNS, Tag.JJR]) {
        for (const form of lexicon.formsOf(id, tag)) {
          const known = lexicon.lemmasOf(form, tag).includes(id) && ((lexicon.tagsOf(form) >>> tag) & 1) === 1
          if (form === 0 || !known) lost.push(`${lexicon.wordOf(id)} ${TAGS[tag]} ${lexicon.wordOf(form)}`)
        }
      }
    }
    assert.deepEqual(lost, [])
  })
})

describe('Lexicon: ranks, names, varieties', () => {
  it('ranks common words before rare ones', () => {
    assert.equal(lexicon.rankOf(lexicon.idOf('the')), 10)
    assert.equal(lexicon.rankOf(lexicon.idOf('strain')), 20)
    assert.ok(lexicon.rankOf(lexicon.idOf('aardwolf')) >= 60)
  })

  it('knows names without drowning common words', () => {
    const names = (word: string): number => lexicon.namesOf(lexicon.idOf(word))
    assert.ok(names('mary') & Name.first)
    assert.ok(names('johnson') & Name.surname)
    assert.ok(names('nato') & Name.abbreviation)
    assert.ok(names('berlin') & Name.other)
    for (const word of ['the', 'said', 'court', 'government', 'is']) assert.equal(names(word), 0, word)
  })

  const british = Variety.british | Variety.oxford
  const cases: [string, number][] = [
    ['color', Variety.american], ['colour', british], ['organize', Variety.american | Variety.oxford],
    ['organise', Variety.british], ['centre', british], ['theater', Variety.american], ['tyre', british],
    ['cheque', british], ['programme', british], ['practise', british], ['licence', british], ['metre', british],
    ['storey', british], ['kerb', british], ['defense', Variety.american], ['grey', british],
    ['tire', 0], ['check', 0], ['program', 0], ['practice', 0], ['license', 0], ['meter', 0], ['story', 0], ['curb', 0],
    ['draft', 0], ['draught', 0], ['cancelled', 0], ['adviser', 0], ['advisor', 0], ['among', 0], ['amongst', 0],
    ['analyses', 0], ['aging', 0], ['towards', 0], ['government', 0]
  ] // prettier-ignore
  for (const [word, variety] of cases) {
    it(`variety of ${word}`, () => assert.equal(lexicon.varietyOf(lexicon.idOf(word)), variety))
  }

  it('gives the other variety’s spelling', () => {
    const other = (word: string, variety: number): string =>
      spell(lexicon.spellingsOf(lexicon.idOf(word), variety))
    assert.equal(other('color', Variety.british), 'colour')
    assert.equal(other('colours', Variety.american), 'colors')
    assert.equal(other('organise', Variety.american), 'organize')
    assert.equal(other('organize', Variety.british), 'organise')
    assert.equal(other('organize', Variety.oxford), '')
    assert.equal(other('programme', Variety.american), 'program')
    assert.equal(other('practised', Variety.american), 'practiced')
    assert.equal(other('tyres', Variety.american), 'tires')
    assert.equal(other('tire', Variety.british), '')
    assert.equal(other('government', Variety.british), '')
  })
})

describe('Lexicon: a damaged section', () => {
  const whole = modelSection('lexicon')

  it('is refused with a clear error', () => {
    assert.throws(() => new Lexicon(new Uint8Array(0)), /lexicon: the section is damaged/)
    assert.throws(() => new Lexicon(new Uint8Array(64)), /lexicon: the section is damaged/)
    assert.throws(() => new Lexicon(whole.slice(0, -8)), /lexicon: the section is damaged/)
    const later = whole.slice()
    later[4] = 99
    assert.throws(() => new Lexicon(later), /lexicon: version 99, expected/)
  })
})

describe('Packing the lexicon', () => {
  const sources = (): Sources => ({
    agid: [{lemma: 'walk', pos: 'V', doubtful: false, slots: [['walked'], ['walking'], ['walks']].map((slot) => slot.map((form) => ({form, level: 0, doubtful: false})))}], // prettier-ignore
    twelveDicts: [],
    codes: new Map([['walk', {moby: 'VN', wordnet: ''}], ['oslo', {moby: 'N', wordnet: ''}]]), // prettier-ignore
    scowl: ['walk', 'walked', 'walking', 'walks', 'colour', 'color', 'Oslo'].map((word) => ({word, kind: word === 'Oslo' ? 'upper' : 'words', size: 10})), // prettier-ignore
    names: [{name: 'Walker', kind: 'surname', percent: 0.1}],
    clusters: [{spellings: [{word: 'color', marks: ['A']}, {word: 'colour', marks: ['B']}], note: ''}], // prettier-ignore
    closed: new Map([['the', 1 << Tag.DT]]),
    corrections: new Map()
  })
  const pack = (from: Sources): Uint8Array => packLexicon(joinSources(from), spellVarieties(from.clusters))

  it('gives the same bytes for the same lists, whatever their order', () => {
    const turned = sources()
    turned.scowl.reverse()
    assert.deepEqual(pack(sources()), pack(sources()))
    assert.deepEqual(pack(turned), pack(sources()))
  })

  it('reads back what it packed', () => {
    const small = new Lexicon(pack(sources()))
    assert.equal(small.size, 9)
    const walk = small.idOf('walk')
    assert.deepEqual(small.formsOf(walk, Tag.VBD).map((id) => small.wordOf(id)), ['walked']) // prettier-ignore
    assert.deepEqual(small.lemmasOf(small.idOf('Walking'), Tag.VBG), [walk])
    assert.equal(small.tagsOf(small.idOf('Oslo')), 1 << Tag.NNP)
    assert.equal(small.namesOf(small.idOf('walker')), Name.surname)
    assert.deepEqual(small.spellingsOf(small.idOf('color'), Variety.british), [small.idOf('colour')])
    assert.equal(small.idOf('walke'), 0)
  })
})
