// Written by `npm run audit -- --write`.
import type {AuditFigures} from './audit-figures.js'

export const audit: AuditFigures = {
  "words": 6769503,
  "warnings": 5438,
  "judged": 3534,
  "needless": {
    "rate": 0.942,
    "low": 0.862,
    "high": 1.038
  },
  "arguable": {
    "rate": 0.345,
    "low": 0.284,
    "high": 0.424
  },
  "unknown": 0,
  "rules": {
    "apostrophe": {
      "right": 215,
      "arguable": 3,
      "wrong": 27
    },
    "article": {
      "right": 103,
      "arguable": 21,
      "wrong": 44
    },
    "attribution-comma": {
      "right": 183,
      "arguable": 4,
      "wrong": 8
    },
    "brand-form": {
      "right": 84,
      "arguable": 3,
      "wrong": 2
    },
    "calendar-date": {
      "right": 3,
      "arguable": 0,
      "wrong": 0
    },
    "comma-splice": {
      "right": 33,
      "arguable": 3,
      "wrong": 8
    },
    "common-noun-capital": {
      "right": 48,
      "arguable": 5,
      "wrong": 16
    },
    "comparison": {
      "right": 7,
      "arguable": 2,
      "wrong": 3
    },
    "complement-form": {
      "right": 22,
      "arguable": 3,
      "wrong": 13
    },
    "compound-hyphen": {
      "right": 262,
      "arguable": 7,
      "wrong": 4
    },
    "confusable": {
      "right": 199,
      "arguable": 2,
      "wrong": 51
    },
    "currency-sign": {
      "right": 0,
      "arguable": 0,
      "wrong": 1
    },
    "doubled-currency": {
      "right": 85,
      "arguable": 0,
      "wrong": 0
    },
    "doubled-mark": {
      "right": 29,
      "arguable": 2,
      "wrong": 2
    },
    "duplicate-text": {
      "right": 21,
      "arguable": 5,
      "wrong": 9
    },
    "extra-word": {
      "right": 50,
      "arguable": 5,
      "wrong": 32
    },
    "fewer-less": {
      "right": 6,
      "arguable": 0,
      "wrong": 6
    },
    "finite-verb-form": {
      "right": 39,
      "arguable": 2,
      "wrong": 37
    },
    "governed-preposition": {
      "right": 67,
      "arguable": 8,
      "wrong": 41
    },
    "indefinite-article": {
      "right": 60,
      "arguable": 2,
      "wrong": 1
    },
    "leftover-boilerplate": {
      "right": 0,
      "arguable": 0,
      "wrong": 4
    },
    "mark-spacing": {
      "right": 77,
      "arguable": 5,
      "wrong": 18
    },
    "missing-space": {
      "right": 221,
      "arguable": 10,
      "wrong": 2
    },
    "missing-stop": {
      "right": 98,
      "arguable": 4,
      "wrong": 11
    },
    "missing-word": {
      "right": 97,
      "arguable": 4,
      "wrong": 55
    },
    "misspelling": {
      "right": 160,
      "arguable": 0,
      "wrong": 11
    },
    "modal-infinitive-form": {
      "right": 43,
      "arguable": 4,
      "wrong": 23
    },
    "nationality-adjective": {
      "right": 19,
      "arguable": 17,
      "wrong": 6
    },
    "noun-number": {
      "right": 72,
      "arguable": 9,
      "wrong": 35
    },
    "ordinal-form": {
      "right": 2,
      "arguable": 0,
      "wrong": 0
    },
    "place-name-capital": {
      "right": 7,
      "arguable": 0,
      "wrong": 0
    },
    "prenominal-participle": {
      "right": 8,
      "arguable": 1,
      "wrong": 12
    },
    "pronoun-case": {
      "right": 11,
      "arguable": 2,
      "wrong": 2
    },
    "proper-adjective-capital": {
      "right": 16,
      "arguable": 0,
      "wrong": 15
    },
    "question-mark": {
      "right": 13,
      "arguable": 0,
      "wrong": 0
    },
    "range-preposition": {
      "right": 74,
      "arguable": 1,
      "wrong": 0
    },
    "redundancy": {
      "right": 64,
      "arguable": 21,
      "wrong": 5
    },
    "relative-comma": {
      "right": 16,
      "arguable": 1,
      "wrong": 2
    },
    "relative-pronoun": {
      "right": 5,
      "arguable": 0,
      "wrong": 0
    },
    "repeated-word": {
      "right": 30,
      "arguable": 0,
      "wrong": 2
    },
    "sentence-capital": {
      "right": 22,
      "arguable": 4,
      "wrong": 10
    },
    "subject-comma": {
      "right": 17,
      "arguable": 2,
      "wrong": 4
    },
    "subject-verb-agreement": {
      "right": 111,
      "arguable": 15,
      "wrong": 40
    },
    "tense-time": {
      "right": 1,
      "arguable": 1,
      "wrong": 2
    },
    "unclosed-quote": {
      "right": 11,
      "arguable": 3,
      "wrong": 6
    },
    "usage": {
      "right": 7,
      "arguable": 0,
      "wrong": 1
    },
    "verb-participle": {
      "right": 42,
      "arguable": 2,
      "wrong": 20
    }
  }
}
