// Written by `npm run audit -- --write`.
import type {AuditFigures} from './audit-figures.js'

export const audit: AuditFigures = {
  "words": 6769503,
  "warnings": 5391,
  "judged": 2879,
  "needless": {
    "rate": 0.987,
    "low": 0.89,
    "high": 1.109
  },
  "arguable": {
    "rate": 0.336,
    "low": 0.27,
    "high": 0.432
  },
  "unknown": 0,
  "rules": {
    "apostrophe": {
      "right": 134,
      "arguable": 3,
      "wrong": 17
    },
    "article": {
      "right": 42,
      "arguable": 9,
      "wrong": 27
    },
    "attribution-comma": {
      "right": 117,
      "arguable": 2,
      "wrong": 7
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
      "right": 29,
      "arguable": 0,
      "wrong": 8
    },
    "common-noun-capital": {
      "right": 46,
      "arguable": 3,
      "wrong": 10
    },
    "comparison": {
      "right": 5,
      "arguable": 0,
      "wrong": 2
    },
    "complement-form": {
      "right": 12,
      "arguable": 3,
      "wrong": 18
    },
    "compound-hyphen": {
      "right": 169,
      "arguable": 3,
      "wrong": 4
    },
    "confusable": {
      "right": 145,
      "arguable": 1,
      "wrong": 38
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
      "right": 33,
      "arguable": 4,
      "wrong": 21
    },
    "fewer-less": {
      "right": 6,
      "arguable": 0,
      "wrong": 6
    },
    "finite-verb-form": {
      "right": 29,
      "arguable": 1,
      "wrong": 23
    },
    "governed-preposition": {
      "right": 63,
      "arguable": 8,
      "wrong": 54
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
      "right": 156,
      "arguable": 9,
      "wrong": 2
    },
    "missing-stop": {
      "right": 98,
      "arguable": 4,
      "wrong": 11
    },
    "missing-word": {
      "right": 78,
      "arguable": 4,
      "wrong": 49
    },
    "misspelling": {
      "right": 106,
      "arguable": 0,
      "wrong": 8
    },
    "modal-infinitive-form": {
      "right": 41,
      "arguable": 3,
      "wrong": 23
    },
    "nationality-adjective": {
      "right": 18,
      "arguable": 14,
      "wrong": 11
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
      "arguable": 0,
      "wrong": 10
    },
    "pronoun-case": {
      "right": 10,
      "arguable": 2,
      "wrong": 2
    },
    "proper-adjective-capital": {
      "right": 17,
      "arguable": 3,
      "wrong": 23
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
      "right": 44,
      "arguable": 13,
      "wrong": 4
    },
    "relative-comma": {
      "right": 19,
      "arguable": 1,
      "wrong": 2
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
      "right": 22,
      "arguable": 4,
      "wrong": 6
    },
    "subject-comma": {
      "right": 13,
      "arguable": 2,
      "wrong": 2
    },
    "subject-verb-agreement": {
      "right": 90,
      "arguable": 14,
      "wrong": 29
    },
    "tense-time": {
      "right": 1,
      "arguable": 0,
      "wrong": 0
    },
    "unclosed-quote": {
      "right": 30,
      "arguable": 23,
      "wrong": 27
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
