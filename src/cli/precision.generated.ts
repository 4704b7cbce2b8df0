// Written by `npm run audit -- --write`.
import type {AuditFigures} from './audit-figures.js'

export const audit: AuditFigures = {
  "words": 6769503,
  "warnings": 5322,
  "judged": 3310,
  "needless": {
    "rate": 0.93,
    "low": 0.846,
    "high": 1.032
  },
  "arguable": {
    "rate": 0.328,
    "low": 0.264,
    "high": 0.412
  },
  "unknown": 0,
  "rules": {
    "apostrophe": {
      "right": 193,
      "arguable": 3,
      "wrong": 24
    },
    "article": {
      "right": 73,
      "arguable": 12,
      "wrong": 40
    },
    "attribution-comma": {
      "right": 180,
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
      "wrong": 15
    },
    "comparison": {
      "right": 5,
      "arguable": 0,
      "wrong": 2
    },
    "complement-form": {
      "right": 12,
      "arguable": 3,
      "wrong": 11
    },
    "compound-hyphen": {
      "right": 224,
      "arguable": 6,
      "wrong": 4
    },
    "confusable": {
      "right": 177,
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
      "right": 43,
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
      "wrong": 38
    },
    "governed-preposition": {
      "right": 62,
      "arguable": 6,
      "wrong": 20
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
      "right": 75,
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
      "right": 90,
      "arguable": 6,
      "wrong": 77
    },
    "misspelling": {
      "right": 160,
      "arguable": 0,
      "wrong": 11
    },
    "modal-infinitive-form": {
      "right": 41,
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
      "wrong": 34
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
      "right": 10,
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
      "right": 2,
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
      "right": 16,
      "arguable": 2,
      "wrong": 2
    },
    "subject-verb-agreement": {
      "right": 102,
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
      "right": 37,
      "arguable": 2,
      "wrong": 22
    }
  }
}
