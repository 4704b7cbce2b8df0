import {spokenAbbreviations} from '../../lexicons/spoken-abbreviations.generated.js'
import {wordBeginnings} from '../../lexicons/word-beginnings.generated.js'

/** What a word begins with in speech; nothing where it cannot be told, or where use differs. */
export type Sound = 'vowel' | 'consonant' | undefined

/** How many letters the longest beginning of the list has. */
const LONGEST = 9

const SOUNDS = new Map<string, string>()
for (const [sound, entry] of entriesOf(wordBeginnings)) SOUNDS.set(entry, sound)
const READINGS = new Map<string, string>()
for (const [reading, entry] of entriesOf(spokenAbbreviations)) READINGS.set(entry, reading)

/** Letters whose names begin with a vowel: an F, an X. */
const VOWEL_NAME = /^[AEFHILMNORSX]/u
const VOWEL = /^[aeiou]/u
/** Beginnings in two capitals that no English word has, so that an abbreviation is read letter by letter: FBI, MP. */
const UNSPEAKABLE = /^(?:F[^AEIOULRY]|H[^AEIOUY]|[LMN][^AEIOUY]|R[^AEIOUYH]|S[BDFGJRSVXZ]|X)/u
const ROMAN = /^[IVXLCDM]+$/u
/** Said with a vowel first: 8, 80,000, 11, 18.5, 11th. */
const EIGHT = /^8|^(?:11|18)(?!\d|,\d{3},\d{3},\d)/u
/** Said in two ways: 1,100, 1800, 0.5, and what is no plain number, as 1/8. */
const DOUBTFUL_NUMBER = /^(?:0|1[18]\d{2}(?!\d)|1,[18]\d{2}(?!\d)|\d+[/:])/u

function entriesOf(lines: readonly string[]): [string, string][] {
  return lines.flatMap((line) => {
    const [kind = '', entries = ''] = line.split(': ')
    return entries.split(' ').map((entry): [string, string] => [kind, entry])
  })
}

/**
 * How a word is begun in speech.
 *
 * @param word The word as it stands: `unusual`, `FBI`, `X-ray`, `18-year-old`.
 */
export function soundOf(word: string): Sound {
  if (/^\d/u.test(word)) return soundOfNumber(word)
  // `X-ray`, `F-16`, `H1N1`, `S&P`, `U.S.`; but `A-list` as all that begins with A.
  if (/^[A-Z](?:[-–&.\d]|$)/u.test(word) || /^[a-z]-/u.test(word)) return letterName(word)
  if (/^[A-Z]{2}/u.test(word)) return soundOfAbbreviation(word)
  // `mRNA`, `iPhone`
  if (/^[a-z][A-Z]/u.test(word)) return letterName(word)
  return soundOfWord(word)
}

function soundOfNumber(number: string): Sound {
  if (DOUBTFUL_NUMBER.test(number)) return undefined
  return EIGHT.test(number) ? 'vowel' : 'consonant'
}

function letterName(word: string): Sound {
  return VOWEL_NAME.test(word.toUpperCase()) ? 'vowel' : 'consonant'
}

function soundOfAbbreviation(word: string): Sound {
  const [letters = ''] = /^[A-Z]+\d*/u.exec(word) ?? []
  const reading = READINGS.get(letters)
  if (reading === 'either') return undefined
  if (reading === 'word') return VOWEL.test(letters.toLowerCase()) ? 'vowel' : 'consonant'
  const rest = word.slice(letters.length)
  // `McDonald`, `PhD`: only what is all capitals is an abbreviation.
  if (/^[a-z]/u.test(rest) && !/^s(?![a-z])/u.test(rest)) return undefined
  const spoken = letterName(letters)
  if (reading === 'letters') return spoken
  if (ROMAN.test(letters)) return undefined
  if (UNSPEAKABLE.test(letters) || !/[AEIOUY]/u.test(letters) || letters.startsWith('U')) return spoken
  // Read either way, it begins alike: an AIDS clinic, a PIN.
  const asWord = VOWEL.test(letters.toLowerCase()) ? 'vowel' : 'consonant'
  return asWord === spoken ? spoken : undefined
}

function soundOfWord(word: string): Sound {
  const isName = /^\p{Lu}/u.test(word)
  const plain = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'")
  const listed = listedSound(plain)
  if (listed !== undefined) return listed === 'either' ? undefined : (listed as Sound)
  if (VOWEL.test(plain)) {
    // `Iewan`, `Ueda`, `Aung`: foreign names in more than one vowel letter are said in many ways.
    if (plain.startsWith('u')) return undefined
    return isName && /^(?:i[aeou]|o[aeu])/u.test(plain) ? undefined : 'vowel'
  }
  if (!/^[a-z]/u.test(plain) || !/[aeiouy]/u.test(plain)) return undefined
  if (/^(?:y[^aeiou]|x)/u.test(plain)) return undefined
  // `Mbeki`, `Nkrumah`, `Lviv`, `Hrvoje`
  if (/^(?:[lmn][^aeiouyl]|h[^aeiouy]|r[^aeiouyhw])/u.test(plain)) return undefined
  return 'consonant'
}

function listedSound(word: string): string | undefined {
  const [whole = ''] = word.split('-')
  const found = SOUNDS.get(whole)
  if (found !== undefined) return found
  for (let length = Math.min(LONGEST, word.length); length > 1; length--) {
    const sound = SOUNDS.get(`${word.slice(0, length)}-`)
    if (sound !== undefined) return sound
  }
  return undefined
}
