// Written by `npm run audit -- --write`.
import type {AuditFigures} from './audit-figures.js'

export const audit: AuditFigures = {
  "words": 6769503,
  "warnings": 5432,
  "judged": 3450,
  "needless": {
    "rate": 0.984,
    "low": 0.901,
    "high": 1.083
  },
  "arguable": {
    "rate": 0.339,
    "low": 0.278,
    "high": 0.418
  },
  "unknown": 0,
  "rules": {
    "apostrophe": {
      "right": 193,
      "arguable": 3,
      "wrong": 24
    },
    "article": {
      "right": 97,
      "arguable": 20,
      "wrong": 73
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
      "right": 32,
      "arguable": 1,
      "wrong": 6
    },
    "common-noun-capital": {
      "right": 48,
      "arguable": 5,
      "wrong": 16
    },
    "comparison": {
      "right": 6,
      "arguable": 2,
      "wrong": 3
    },
    "complement-form": {
      "right": 12,
      "arguable": 3,
      "wrong": 11
    },
    "compound-hyphen": {
      "right": 262,
      "arguable": 7,
      "wrong": 4
    },
    "confusable": {
      "right": 179,
      "arguable": 1,
      "wrong": 42
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
      "right": 49,
      "arguable": 5,
      "wrong": 30
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
      "right": 65,
      "arguable": 4,
      "wrong": 22
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
      "right": 91,
      "arguable": 6,
      "wrong": 83
    },
    "misspelling": {
      "right": 160,
      "arguable": 0,
      "wrong": 11
    },
    "modal-infinitive-form": {
      "right": 42,
      "arguable": 4,
      "wrong": 23
    },
    "nationality-adjective": {
      "right": 19,
      "arguable": 17,
      "wrong": 6
    },
    "noun-number": {
      "right": 68,
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
      "wrong": 8
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
      "right": 11,
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
      "right": 3,
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
      "right": 105,
      "arguable": 14,
      "wrong": 35
    },
    "tense-time": {
      "right": 1,
      "arguable": 0,
      "wrong": 1
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
      "right": 40,
      "arguable": 2,
      "wrong": 20
    }
  }
}
