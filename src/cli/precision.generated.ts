// Written by `npm run audit -- --write`.
import type {AuditFigures} from './precision.js'

export const audit: AuditFigures = {
  "words": 6769503,
  "warnings": 4940,
  "judged": 1897,
  "needless": {
    "rate": 0.899,
    "low": 0.775,
    "high": 1.064
  },
  "arguable": {
    "rate": 0.359,
    "low": 0.263,
    "high": 0.505
  },
  "unknown": 0,
  "rules": {
    "apostrophe": {
      "right": 68,
      "arguable": 2,
      "wrong": 5
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
      "right": 95,
      "arguable": 1,
      "wrong": 20
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
      "wrong": 28
    },
    "governed-preposition": {
      "right": 34,
      "arguable": 7,
      "wrong": 47
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
      "wrong": 28
    },
    "misspelling": {
      "right": 40,
      "arguable": 0,
      "wrong": 3
    },
    "modal-infinitive-form": {
      "right": 35,
      "arguable": 2,
      "wrong": 20
    },
    "nationality-adjective": {
      "right": 17,
      "arguable": 14,
      "wrong": 11
    },
    "noun-number": {
      "right": 60,
      "arguable": 9,
      "wrong": 41
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
      "wrong": 13
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
      "arguable": 15,
      "wrong": 41
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
