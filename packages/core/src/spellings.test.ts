import { spawnSync } from 'node:child_process'
import { inspect } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { Forms, Redaction } from '../../cli/src/redact.ts'
import { maskForms } from './masks.ts'

const signs = [...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~ äж€', 'a', 'B', '7']

/** Each secret begins and ends with a text that no program spells differently. */
const secrets = [
  "correct'horse'battery-9000",
  `all ${signs.join('')}`,
  `'"twice''""`,
  'a&b<c>d',
  'pa/ss+word=',
  ...fc.sample(fc.string({ unit: fc.constantFrom(...signs), minLength: 4, maxLength: 16 }), { numRuns: 120, seed: 7 }),
].map((text, number) => `Zq${number}x${text}x${number}Kw`)

const programs: readonly [name: string, command: string, ...args: string[]][] = [
  [
    'bash',
    'bash',
    '-c',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: bash reads it.
    'for v in "$@"; do export A=$v; { set -x; : "$v" --password="$v"; set +x; } 2>&1; printf "%q\\n" "$v"; echo "${v@Q}"; declare -p v; done; export -p; set',
    'bash',
  ],
  [
    'dash',
    'dash',
    '-c',
    'for v in "$@"; do export A=$v; { set -x; : "$v"; set +x; } 2>&1; set | grep ^A=; done; export -p',
    'dash',
  ],
  ['printf of the system', '/usr/bin/printf', '%q\\n'],
  [
    'python3',
    'python3',
    '-c',
    `
import html, json, shlex, sys, urllib.parse as url, xml.etree.ElementTree as tree
from xml.sax.saxutils import escape, quoteattr
for v in sys.argv[1:]:
    node = tree.Element('a', {'b': v})
    node.text = v
    forms = [shlex.quote(v), repr(v), json.dumps(v), json.dumps(v, ensure_ascii=False), html.escape(v), html.escape(v, quote=False)]
    forms += [escape(v), quoteattr(v), tree.tostring(node, encoding='unicode'), url.quote(v), url.quote(v, safe=''), url.quote_plus(v)]
    print('\\n'.join(forms + [url.urlencode({'p': v})]))
`,
  ],
  ['jq', 'jq', '-nr', '$ARGS.positional[] | @sh, @html, @uri, @json, ([.] | @csv)', '--args', '--'],
  ['jq, in ASCII', 'jq', '-na', '$ARGS.positional[]', '--args', '--'],
]

/** A text as the redactor of exec shows it. */
function redacted(text: string, values: readonly string[]): string {
  const redaction = new Redaction(new Forms(values.flatMap(maskForms)))
  return Buffer.concat([redaction.push(Buffer.from(text)), redaction.end()]).toString()
}

/** The parts of a secret that are visible after all of its forms were removed from a text. */
function rest(text: string): string[] {
  return redacted(text, secrets)
    .split('\n')
    .filter((line) => /Zq\d+x|x\d+Kw/.test(line))
}

test.each(programs)('what %s writes of a secret is masked', (_, command, ...args) => {
  const { stdout, stderr, error } = spawnSync(command, [...args, ...secrets], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: process.env.HOME, LC_ALL: 'C.UTF-8' },
  })
  expect([error, stderr]).toEqual([undefined, ''])
  expect(stdout.match(/Zq\d+x/g)?.length).toBeGreaterThanOrEqual(secrets.length)
  expect(rest(stdout)).toEqual([])
})

test('what Node writes of a secret is masked', () => {
  const written = secrets.flatMap((secret) => {
    const address = new URL('https://host.example')
    address.username = secret
    address.password = secret
    return [
      address.href,
      String(new URLSearchParams({ secret })),
      encodeURIComponent(secret),
      encodeURI(secret),
      JSON.stringify(secret),
      JSON.stringify(JSON.stringify(secret)),
      inspect(secret),
      stringify({ secret }, { defaultStringType: 'QUOTE_SINGLE', lineWidth: 0 }),
    ]
  })
  expect(rest(written.join('\n'))).toEqual([])
})

test("each line of a secret is masked where a shell's trace writes it", () => {
  const lines = ["first'line$x", 'second"line\\y', 'third line z']
  const { stderr } = spawnSync('bash', ['-xc', ': "$1"', 'bash', lines.join('\n')], { encoding: 'utf8' })
  expect(stderr).toContain('third')
  expect(redacted(stderr, [lines.join('\n')])).not.toMatch(/first|second|third/)
})

test('a secret without such signs gains no pattern', () => {
  const before = 14
  expect(maskForms('hunter2-and-more_0.9').length).toBeLessThanOrEqual(before)
})
