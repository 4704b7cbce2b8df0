// Written by `npm run audit -- --write`.
import type {AuditFigures} from './precision.js'

export const audit: AuditFigures = {
  "words": 6769503,
  "warnings": 3056,
  "judged": 463,
  "needless": {
    "rate": 0.64,
    "low": 0.52,
    "high": 0.866
  },
  "arguable": {
    "rate": 0.143,
    "low": 0.085,
    "high": 0.34
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
      "wrong": 4
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
      "wrong": 16
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
      "wrong": 15
    },
    "prenominal-participle": {
      "right": 1,
      "arguable": 0,
      "wrong": 6
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
