import {findElement, type MarkupElement} from './markup.js'

/**
 * The elements of a document of HTML that hold the story, in order: the headline of the page if it stands before the article,
 * and the article. Where several articles stand side by side, it is the first that has the headline.
 *
 * @param document The document.
 */
export function articlesOf(document: MarkupElement): MarkupElement[] {
  const body = findElement(document, ({name}) => name === 'body') ?? document
  const main = findElement(body, ({name}) => name === 'main') ?? body
  const articles = outermost(main, isArticle)
  const article =
    articles.length > 1 ? (articles.find((each) => headlineOf(each)) ?? main) : (articles[0] ?? main)
  if (headlineOf(article)) return [article]
  const headline = headlineOf(main) ?? headlineOf(body)
  return headline && headline.start < article.start ? [around(headline), article] : [article]
}

/** An element with no more than this one in it, so that this one is read as what it is. */
function around(element: MarkupElement): MarkupElement {
  return {...element, name: 'document', attributes: new Map(), children: [element]}
}

function isArticle({name, attributes}: MarkupElement): boolean {
  return name === 'article' || attributes.get('itemprop') === 'articleBody'
}

function headlineOf(element: MarkupElement): MarkupElement | undefined {
  return findElement(element, ({name}) => name === 'h1')
}

/** Elements that pass a test, without those within one of them. */
function outermost(root: MarkupElement, test: (element: MarkupElement) => boolean): MarkupElement[] {
  return root.children.flatMap((child) => {
    if (child.type !== 'element') return []
    return test(child) ? [child] : outermost(child, test)
  })
}
