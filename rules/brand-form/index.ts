import {Flag, capitalized, defineRule, words, type Story} from '../../src/define/index.js'
import {acronyms} from './acronyms.generated.js'
import {brands} from './brands.generated.js'

const FORMS = new Map(brands.map((brand) => [brand.toLowerCase(), brand]))
const BRANDS = words(...FORMS.keys())
const ACRONYMS = words(...acronyms.map((acronym) => acronym.toLowerCase()))
/** What is written out of a program or an address. */
const CODE = /[/\\@#_=<>`{}]/u
/** `IOs`: international organizations. */
const PLURAL_INITIALS = /^\p{Lu}{2,}s$/u

/**
 * Brands are written as their owners write them: *iPhone*, *YouTube*, *eBay*, *PayPal*. A sentence may begin with
 * *EBay* or *IPhone*, as some styles want it, and a brand in capitals throughout is a logo or a headline. Silent for
 * brands that are also common words (*apple*, *google it*), and in addresses and code.
 */
export default defineRule({
  name: 'brand-form',
  summary: 'Brands as their owners write them',
  category: 'spelling',
  source: 'The companies’ own usage',
  fix: 'likely',
  *find(story) {
    for (const token of story.places(ACRONYMS)) {
      if (
        story.word(token) === story.lower(token) &&
        isProse(story, token) &&
        story.has(story.opener(token), Flag.capital)
      )
        yield {...story.span(token), expected: [story.word(token).toUpperCase()], exact: true}
    }
    for (const token of story.places(BRANDS)) {
      const form = FORMS.get(story.lower(token)) ?? ''
      if (story.word(token) !== form && isProse(story, token) && !opensWith(story, token, form)) {
        yield {...story.span(token), expected: [form]}
      }
    }
  },
  message: ({actual, expected}) => `Write \`${expected}\`, not \`${actual}\``,
  note: 'The owners of a brand decide on its capitals; readers know it in that form.'
})

function isProse(story: Story, token: number): boolean {
  if (story.has(token, Flag.allCaps | Flag.address) || PLURAL_INITIALS.test(story.word(token))) return false
  const {start, end} = story.span(token)
  return (
    !CODE.test(story.text.slice(Math.max(0, start - 1), start)) &&
    !/^(?:[/\\@_=<>`{}]|\.\w)/u.test(story.text.slice(end, end + 2))
  )
}

/** `IPhone sales fell.` */
function opensWith(story: Story, token: number, form: string): boolean {
  return story.opener(token) === token && story.word(token) === capitalized(form)
}
