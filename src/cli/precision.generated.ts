// Written by `npm run audit -- --write`.
import type {AuditFigures} from './precision.js'

export const audit: AuditFigures = {
  "words": 6769503,
  "warnings": 3013,
  "judged": 461,
  "needless": {
    "rate": 0.62,
    "low": 0.508,
    "high": 0.84
  },
  "arguable": {
    "rate": 0.134,
    "low": 0.077,
    "high": 0.33
  },
  "unknown": 0,
  "rules": {
    "compound-hyphen": {
      "right": 45,
      "arguable": 0,
      "wrong": 0
    },
    "confusable": {
      "right": 20,
      "arguable": 0,
      "wrong": 3
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
      "right": 1,
      "arguable": 1,
      "wrong": 13
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
      "right": 12,
      "arguable": 0,
      "wrong": 24
    }
  }
}
