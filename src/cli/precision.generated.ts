// Written by `npm run audit -- --write`.
import type {AuditFigures} from './precision.js'

export const audit: AuditFigures = {
  "words": 6769503,
  "warnings": 2893,
  "judged": 414,
  "needless": {
    "rate": 0.469,
    "low": 0.371,
    "high": 0.68
  },
  "arguable": {
    "rate": 0.122,
    "low": 0.067,
    "high": 0.317
  },
  "unknown": 0,
  "rules": {
    "compound-hyphen": {
      "right": 45,
      "arguable": 0,
      "wrong": 0
    },
    "confusable": {
      "right": 19,
      "arguable": 0,
      "wrong": 4
    },
    "duplicate-text": {
      "right": 6,
      "arguable": 3,
      "wrong": 23
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
      "arguable": 0,
      "wrong": 10
    },
    "missing-space": {
      "right": 41,
      "arguable": 3,
      "wrong": 1
    },
    "missing-word": {
      "right": 30,
      "arguable": 0,
      "wrong": 9
    },
    "modal-infinitive-form": {
      "right": 25,
      "arguable": 3,
      "wrong": 12
    },
    "nationality-adjective": {
      "right": 8,
      "arguable": 12,
      "wrong": 4
    },
    "noun-number": {
      "right": 18,
      "arguable": 3,
      "wrong": 11
    },
    "prenominal-participle": {
      "right": 0,
      "arguable": 0,
      "wrong": 5
    },
    "repeated-word": {
      "right": 28,
      "arguable": 0,
      "wrong": 2
    },
    "subject-verb-agreement": {
      "right": 19,
      "arguable": 5,
      "wrong": 10
    },
    "verb-participle": {
      "right": 9,
      "arguable": 0,
      "wrong": 7
    }
  }
}
