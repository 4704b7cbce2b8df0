// Written by `npm run audit -- --write`.
import type {AuditFigures} from './precision.js'

export const audit: AuditFigures = {
  "words": 6769503,
  "warnings": 5934,
  "judged": 1900,
  "needless": {
    "rate": 1.255,
    "low": 1.099,
    "high": 1.453
  },
  "arguable": {
    "rate": 0.428,
    "low": 0.323,
    "high": 0.584
  },
  "unknown": 144,
  "rules": {
    "apostrophe": {
      "right": 72,
      "arguable": 2,
      "wrong": 6
    },
    "article": {
      "right": 27,
      "arguable": 5,
      "wrong": 21
    },
    "attribution-comma": {
      "right": 51,
      "arguable": 1,
      "wrong": 0
    },
    "brand-form": {
      "right": 28,
      "arguable": 1,
      "wrong": 0
    },
    "comma-splice": {
      "right": 24,
      "arguable": 0,
      "wrong": 4
    },
    "common-noun-capital": {
      "right": 37,
      "arguable": 2,
      "wrong": 7
    },
    "comparison": {
      "right": 2,
      "arguable": 0,
      "wrong": 1
    },
    "complement-form": {
      "right": 12,
      "arguable": 3,
      "wrong": 18
    },
    "compound-hyphen": {
      "right": 101,
      "arguable": 1,
      "wrong": 3
    },
    "confusable": {
      "right": 94,
      "arguable": 1,
      "wrong": 22
    },
    "currency-sign": {
      "right": 0,
      "arguable": 0,
      "wrong": 1
    },
    "doubled-currency": {
      "right": 48,
      "arguable": 0,
      "wrong": 0
    },
    "doubled-mark": {
      "right": 26,
      "arguable": 2,
      "wrong": 1
    },
    "duplicate-text": {
      "right": 21,
      "arguable": 5,
      "wrong": 9
    },
    "extra-word": {
      "right": 19,
      "arguable": 4,
      "wrong": 12
    },
    "fewer-less": {
      "right": 6,
      "arguable": 0,
      "wrong": 6
    },
    "finite-verb-form": {
      "right": 16,
      "arguable": 0,
      "wrong": 30
    },
    "governed-preposition": {
      "right": 34,
      "arguable": 7,
      "wrong": 51
    },
    "indefinite-article": {
      "right": 56,
      "arguable": 2,
      "wrong": 1
    },
    "mark-spacing": {
      "right": 48,
      "arguable": 3,
      "wrong": 1
    },
    "missing-space": {
      "right": 88,
      "arguable": 7,
      "wrong": 1
    },
    "missing-stop": {
      "right": 59,
      "arguable": 0,
      "wrong": 0
    },
    "missing-word": {
      "right": 69,
      "arguable": 2,
      "wrong": 23
    },
    "misspelling": {
      "right": 40,
      "arguable": 0,
      "wrong": 3
    },
    "modal-infinitive-form": {
      "right": 35,
      "arguable": 2,
      "wrong": 19
    },
    "nationality-adjective": {
      "right": 17,
      "arguable": 14,
      "wrong": 11
    },
    "noun-number": {
      "right": 61,
      "arguable": 9,
      "wrong": 40
    },
    "ordinal-form": {
      "right": 2,
      "arguable": 0,
      "wrong": 0
    },
    "place-name-capital": {
      "right": 6,
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
      "right": 5,
      "arguable": 1,
      "wrong": 8
    },
    "range-preposition": {
      "right": 52,
      "arguable": 1,
      "wrong": 0
    },
    "redundancy": {
      "right": 8,
      "arguable": 3,
      "wrong": 2
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
      "right": 4,
      "arguable": 1,
      "wrong": 1
    },
    "subject-verb-agreement": {
      "right": 64,
      "arguable": 17,
      "wrong": 42
    },
    "unclosed-quote": {
      "right": 18,
      "arguable": 18,
      "wrong": 8
    },
    "usage": {
      "right": 7,
      "arguable": 0,
      "wrong": 1
    },
    "verb-participle": {
      "right": 35,
      "arguable": 4,
      "wrong": 51
    }
  }
}
