/**
 * Does a tag of language (BCP 47) name another language than English?
 *
 * @param language Value of `lang`, `xml:lang` or `language`; `undefined` and `''` say nothing.
 */
export function isForeignLanguage(language: string | undefined): boolean {
  return language !== undefined && language.trim() !== '' && !/^\s*en(?![a-z])/iu.test(language)
}
