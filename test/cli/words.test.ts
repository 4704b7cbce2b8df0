import assert from 'node:assert/strict'
import {Newsroom} from './command.js'

const STORY = 'The ICC will utilise the hall.\n\nThe mayor is schedule to speak.\n'

describe('command line: words', () => {
  let newsroom: Newsroom
  beforeEach(() => {
    newsroom = new Newsroom()
    newsroom.write('desk/a.txt', STORY)
  })
  afterEach(() => newsroom.close())

  async function marks(...argv: string[]): Promise<(string | undefined)[]> {
    const {files} = await newsroom.report(argv)
    return files.flatMap(({messages}) => messages.map(({actual}) => actual))
  }

  it('are read from files below the configuration, and from it', async () => {
    newsroom.write('.copydeskrc', '{"accept": ["./house/accept.txt"], "reject": ["./reject.txt", "speak*"]}')
    newsroom.write('house/accept.txt', '\uFEFF# Ours\r\n\r\nschedule   # as it is\r\n')
    newsroom.write('reject.txt', 'utilise* => use*')
    assert.deepEqual(await marks('desk'), ['utilise', 'speak'])
  })

  it('run under --only', async () => {
    newsroom.write('.copydeskrc', '{"reject": ["utilise* => use*"]}')
    assert.deepEqual(await marks('--only', 'verb-participle', 'desk'), ['schedule'])
    assert.deepEqual(await marks('--only', 'rejected-word', 'desk'), ['utilise'])
  })

  const broken: [what: string, files: Record<string, string>, says: RegExp][] = [
    ['a broken entry', {'accept.txt': 'ICC\n\n=> x\n'}, /\.\/accept\.txt:3: `=> x` names no word/u],
    [
      'an entry that stands twice',
      {'accept.txt': 'ICC\nEU\nICC\n'},
      /\.\/accept\.txt:3: `ICC` stands \(\.\/accept\.txt:1\) in `accept`/u
    ],
    [
      'one in both lists',
      {'accept.txt': 'ICC', 'reject.txt': '\nICC'},
      /\.\/reject\.txt:2: `ICC` is accepted \(\.\/accept\.txt:1\) and rejected/u
    ],
    [
      'a circle',
      {'reject.txt': 'a b => c d\nc d'},
      /\.\/reject\.txt:2: `c d` is rejected, and suggested for `a b`/u
    ],
    ['a list that is missing', {}, /Cannot read `\.\/accept\.txt`: there is no such file/u],
    ['bytes that are no UTF-8', {'accept.txt': '\uFFFD'}, /it is not in UTF-8/u]
  ]
  for (const [what, files, says] of broken) {
    it(`say where ${what} is`, async () => {
      newsroom.write('.copydeskrc', '{"accept": ["./accept.txt"], "reject": ["./reject.txt"]}')
      newsroom.write('reject.txt', '')
      if (Object.keys(files).length > 0) newsroom.write('accept.txt', '')
      for (const [name, text] of Object.entries(files)) newsroom.write(name, text)
      const {status, out} = await newsroom.run(['desk'])
      assert.equal(status, 2)
      assert.match(out, says)
      assert.match(out, /\.copydeskrc/u)
    })
  }

  it('are not read from outside the configuration’s folder', async () => {
    newsroom.write('accept.txt', 'schedule')
    for (const name of ['../accept.txt', '/etc/passwd', './']) {
      newsroom.write('desk/.copydeskrc', JSON.stringify({accept: [name]}))
      const {status, out} = await newsroom.run(['desk'])
      assert.equal(status, 2)
      assert.match(out, /is not below the configuration’s folder/u)
    }
  })
})
