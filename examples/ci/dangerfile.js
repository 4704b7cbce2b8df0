// What copydesk finds in the stories of a pull request, as comments beside their lines.
import {spawnSync} from 'node:child_process'
import {danger, fail, message, warn} from 'danger'

const STORY = /\.(?:txt|md|html)$/
const SPEAK = {error: fail, warn, info: message}

const stories = [...danger.git.created_files, ...danger.git.modified_files].filter((file) => STORY.test(file))
if (stories.length > 0) {
  // A list of arguments, and no shell: names of files come from whoever opened the pull request.
  const args = ['--no-install', 'copydesk', '--report', 'json', '--silently-ignore', '--', ...stories]
  const {stdout, stderr, status} = spawnSync('npx', args, {encoding: 'utf8', maxBuffer: 2 ** 28})
  if (status === null || stdout === '') throw new Error(stderr)
  for (const {path, messages, failures} of JSON.parse(stdout).files) {
    for (const {reason, start} of failures) fail(plain(reason), path, start?.line)
    for (const {level, reason, start, quoted} of messages) {
      if (!quoted) SPEAK[level](plain(reason), path, start.line)
    }
  }
}

/** Words of the copy become neither markup nor links, and nobody is called. */
function plain(text) {
  return text.replace(/[&<>#*_[\]()|~\\`]/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll('@', '@\u200B')
}
