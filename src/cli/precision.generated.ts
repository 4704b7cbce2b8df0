// Written by `npm run audit -- --write`.
import type {AuditFigures} from './precision.js'

export const audit: AuditFigures = {
  "words": 6769503,
  "warnings": 3087,
  "judged": 466,
  "needless": {
    "rate": 0.661,
    "low": 0.542,
    "high": 0.887
  },
  "arguable": {
    "rate": 0.14,
    "low": 0.082,
    "high": 0.336
  },
  "unknown": 0,
  "rules": {
    "compound-hyphen": {
      "right": 45,
      "arguable": 0,
      "wrong": 0
    },
    "confusable": {
      "right": 24,
      "arguable": 0,
      "wrong": 9
    },
    "duplicate-text": {
      "right": 6,
      "arguable": 3,
      "wrong": 20
    },
    "extra-word": {
      "right": 13,
      "arguable": 5,
      "wrong": 1
    },
    "finite-verb-form": {
      "right": 7,
      "arguable": 1,
      "wrong": 11
    },
    "governed-preposition": {
      "right": 2,
      "arguable": 2,
      "wrong": 14
    },
    "missing-space": {
      "right": 41,
      "arguable": 3,
      "wrong": 1
    },
    "missing-word": {
      "right": 31,
      "arguable": 0,
      "wrong": 9
    },
    "modal-infinitive-form": {
      "right": 26,
      "arguable": 3,
      "wrong": 16
    },
    "nationality-adjective": {
      "right": 8,
      "arguable": 12,
      "wrong": 4
    },
    "noun-number": {
      "right": 19,
      "arguable": 3,
      "wrong": 12
    },
    "prenominal-participle": {
      "right": 1,
      "arguable": 0,
      "wrong": 13
    },
    "repeated-word": {
      "right": 28,
      "arguable": 0,
      "wrong": 2
    },
    "subject-verb-agreement": {
      "right": 21,
      "arguable": 7,
      "wrong": 15
    },
    "verb-participle": {
      "right": 10,
      "arguable": 0,
      "wrong": 18
    }
  }
}
