// Written by `npm run audit -- --write`.
import type {AuditFigures} from './precision.js'

export const audit: AuditFigures = {
  "words": 6769503,
  "warnings": 4875,
  "judged": 1187,
  "needless": {
    "rate": 0.846,
    "low": 0.714,
    "high": 1.737
  },
  "arguable": {
    "rate": 0.536,
    "low": 0.139,
    "high": 1.729
  },
  "unknown": 364,
  "rules": {
    "apostrophe": {
      "right": 36,
      "arguable": 2,
      "wrong": 2
    },
    "article": {
      "right": 3,
      "arguable": 0,
      "wrong": 2
    },
    "attribution-comma": {
      "right": 39,
      "arguable": 1,
      "wrong": 0
    },
    "comparison": {
      "right": 2,
      "arguable": 0,
      "wrong": 1
    },
    "complement-form": {
      "right": 10,
      "arguable": 0,
      "wrong": 11
    },
    "compound-hyphen": {
      "right": 84,
      "arguable": 0,
      "wrong": 1
    },
    "confusable": {
      "right": 51,
      "arguable": 0,
      "wrong": 13
    },
    "doubled-currency": {
      "right": 40,
      "arguable": 0,
      "wrong": 0
    },
    "doubled-mark": {
      "right": 26,
      "arguable": 2,
      "wrong": 1
    },
    "duplicate-text": {
      "right": 14,
      "arguable": 22,
      "wrong": 33
    },
    "extra-word": {
      "right": 13,
      "arguable": 4,
      "wrong": 5
    },
    "fewer-less": {
      "right": 6,
      "arguable": 0,
      "wrong": 6
    },
    "finite-verb-form": {
      "right": 15,
      "arguable": 1,
      "wrong": 25
    },
    "governed-preposition": {
      "right": 10,
      "arguable": 3,
      "wrong": 19
    },
    "indefinite-article": {
      "right": 38,
      "arguable": 1,
      "wrong": 1
    },
    "mark-spacing": {
      "right": 37,
      "arguable": 3,
      "wrong": 0
    },
    "missing-space": {
      "right": 77,
      "arguable": 7,
      "wrong": 1
    },
    "missing-stop": {
      "right": 40,
      "arguable": 0,
      "wrong": 0
    },
    "missing-word": {
      "right": 50,
      "arguable": 2,
      "wrong": 17
    },
    "modal-infinitive-form": {
      "right": 35,
      "arguable": 2,
      "wrong": 18
    },
    "nationality-adjective": {
      "right": 9,
      "arguable": 12,
      "wrong": 4
    },
    "noun-number": {
      "right": 33,
      "arguable": 6,
      "wrong": 27
    },
    "ordinal-form": {
      "right": 2,
      "arguable": 0,
      "wrong": 0
    },
    "prenominal-participle": {
      "right": 4,
      "arguable": 0,
      "wrong": 37
    },
    "pronoun-case": {
      "right": 7,
      "arguable": 2,
      "wrong": 2
    },
    "range-preposition": {
      "right": 39,
      "arguable": 1,
      "wrong": 0
    },
    "redundancy": {
      "right": 0,
      "arguable": 1,
      "wrong": 0
    },
    "relative-pronoun": {
      "right": 1,
      "arguable": 0,
      "wrong": 0
    },
    "repeated-word": {
      "right": 28,
      "arguable": 0,
      "wrong": 2
    },
    "subject-verb-agreement": {
      "right": 37,
      "arguable": 10,
      "wrong": 25
    },
    "unclosed-quote": {
      "right": 7,
      "arguable": 2,
      "wrong": 3
    },
    "verb-participle": {
      "right": 22,
      "arguable": 1,
      "wrong": 31
    }
  }
}
