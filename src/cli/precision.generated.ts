// Written by `npm run audit -- --write`.
import type {AuditFigures} from './precision.js'

export const audit: AuditFigures = {
  "words": 6769503,
  "warnings": 5345,
  "judged": 2069,
  "needless": {
    "rate": 0.882,
    "low": 0.768,
    "high": 1.035
  },
  "arguable": {
    "rate": 0.371,
    "low": 0.287,
    "high": 0.498
  },
  "unknown": 0,
  "rules": {
    "apostrophe": {
      "right": 91,
      "arguable": 4,
      "wrong": 10
    },
    "article": {
      "right": 35,
      "arguable": 10,
      "wrong": 33
    },
    "attribution-comma": {
      "right": 68,
      "arguable": 2,
      "wrong": 2
    },
    "brand-form": {
      "right": 46,
      "arguable": 2,
      "wrong": 1
    },
    "calendar-date": {
      "right": 2,
      "arguable": 0,
      "wrong": 0
    },
    "comma-splice": {
      "right": 26,
      "arguable": 0,
      "wrong": 6
    },
    "common-noun-capital": {
      "right": 40,
      "arguable": 3,
      "wrong": 8
    },
    "comparison": {
      "right": 3,
      "arguable": 0,
      "wrong": 1
    },
    "complement-form": {
      "right": 12,
      "arguable": 3,
      "wrong": 18
    },
    "compound-hyphen": {
      "right": 115,
      "arguable": 2,
      "wrong": 3
    },
    "confusable": {
      "right": 114,
      "arguable": 1,
      "wrong": 25
    },
    "currency-sign": {
      "right": 0,
      "arguable": 0,
      "wrong": 1
    },
    "doubled-currency": {
      "right": 61,
      "arguable": 0,
      "wrong": 0
    },
    "doubled-mark": {
      "right": 27,
      "arguable": 2,
      "wrong": 1
    },
    "duplicate-text": {
      "right": 21,
      "arguable": 5,
      "wrong": 9
    },
    "extra-word": {
      "right": 20,
      "arguable": 4,
      "wrong": 13
    },
    "fewer-less": {
      "right": 6,
      "arguable": 0,
      "wrong": 6
    },
    "finite-verb-form": {
      "right": 16,
      "arguable": 0,
      "wrong": 9
    },
    "governed-preposition": {
      "right": 38,
      "arguable": 7,
      "wrong": 30
    },
    "indefinite-article": {
      "right": 59,
      "arguable": 2,
      "wrong": 1
    },
    "leftover-boilerplate": {
      "right": 0,
      "arguable": 0,
      "wrong": 1
    },
    "mark-spacing": {
      "right": 60,
      "arguable": 3,
      "wrong": 6
    },
    "missing-space": {
      "right": 101,
      "arguable": 9,
      "wrong": 2
    },
    "missing-stop": {
      "right": 77,
      "arguable": 0,
      "wrong": 4
    },
    "missing-word": {
      "right": 70,
      "arguable": 2,
      "wrong": 26
    },
    "misspelling": {
      "right": 55,
      "arguable": 0,
      "wrong": 5
    },
    "modal-infinitive-form": {
      "right": 36,
      "arguable": 2,
      "wrong": 20
    },
    "nationality-adjective": {
      "right": 17,
      "arguable": 14,
      "wrong": 11
    },
    "noun-number": {
      "right": 65,
      "arguable": 9,
      "wrong": 31
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
      "arguable": 0,
      "wrong": 9
    },
    "pronoun-case": {
      "right": 10,
      "arguable": 2,
      "wrong": 2
    },
    "proper-adjective-capital": {
      "right": 8,
      "arguable": 1,
      "wrong": 11
    },
    "question-mark": {
      "right": 4,
      "arguable": 0,
      "wrong": 0
    },
    "range-preposition": {
      "right": 57,
      "arguable": 1,
      "wrong": 0
    },
    "redundancy": {
      "right": 14,
      "arguable": 1,
      "wrong": 1
    },
    "relative-comma": {
      "right": 18,
      "arguable": 1,
      "wrong": 1
    },
    "relative-pronoun": {
      "right": 1,
      "arguable": 0,
      "wrong": 1
    },
    "repeated-word": {
      "right": 31,
      "arguable": 0,
      "wrong": 2
    },
    "sentence-capital": {
      "right": 10,
      "arguable": 3,
      "wrong": 3
    },
    "subject-comma": {
      "right": 3,
      "arguable": 0,
      "wrong": 1
    },
    "subject-verb-agreement": {
      "right": 67,
      "arguable": 14,
      "wrong": 15
    },
    "unclosed-quote": {
      "right": 21,
      "arguable": 18,
      "wrong": 12
    },
    "usage": {
      "right": 7,
      "arguable": 0,
      "wrong": 1
    },
    "verb-participle": {
      "right": 34,
      "arguable": 2,
      "wrong": 15
    }
  }
}
