import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { hermetic, scratch } from './hermetic.ts'
import { peers } from './peers.ts'

/** The way a page is shown. */
export interface View {
  readonly width: number
  readonly scheme: 'light' | 'dark'
}

/** A page that is open in Chromium. */
export interface OpenPage {
  /** The page did these things: it ran a script, requested an address, or broke a rule of the browser. */
  readonly deeds: readonly string[]
  /** The value of an expression in the page. */
  evaluate<T>(expression: string): Promise<T>
  /** The whole page, as PNG. */
  screenshot(): Promise<Buffer>
}

export interface Chromium {
  /** Opens a file, and waits until it has loaded. */
  open(file: string, view: View): Promise<OpenPage>
  close(): Promise<void>
}

type Members = Readonly<Record<string, unknown>>

interface Message {
  readonly id?: number
  readonly sessionId?: string
  readonly method?: string
  readonly params?: Members
  readonly result?: Members
  readonly error?: { readonly message: string }
}

const height = 1000

/** Starts Chromium without a window. It is told what to do over two pipes, and ends with them. */
export async function startChromium(): Promise<Chromium> {
  const folder = scratch()
  const flags = [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--hide-scrollbars',
    '--remote-debugging-pipe',
  ]
  const args = [...flags, '--no-first-run', `--user-data-dir=${folder.path}/profile`]
  const stdio = ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] as const
  const child = spawn(peers.chromium.path, args, { env: hermetic(folder.home), cwd: folder.path, stdio: [...stdio] })
  const [toBrowser, fromBrowser] = [child.stdio[3] as Writable, child.stdio[4] as Readable]
  const closed = once(child, 'close')
  const waiting = new Map<number, (message: Message) => void>()
  const listeners = new Map<string, (method: string, params: Members) => void>()
  let calls = 0
  let rest = ''
  fromBrowser.setEncoding('utf8').on('data', (text: string) => {
    const messages = (rest + text).split('\0')
    rest = messages.pop() ?? ''
    for (const one of messages) {
      const message = JSON.parse(one) as Message
      if (message.id !== undefined) waiting.get(message.id)?.(message)
      else listeners.get(message.sessionId ?? '')?.(message.method ?? '', message.params ?? {})
    }
  })

  function call(method: string, params: Members = {}, sessionId?: string): Promise<Members> {
    const id = ++calls
    const done = new Promise<Members>((resolve, reject) => {
      const gone = () => reject(new Error(`Chromium ended during ${method}`))
      child.once('close', gone)
      waiting.set(id, ({ result, error }) => {
        child.off('close', gone)
        waiting.delete(id)
        if (error) reject(new Error(`${method}: ${error.message}`))
        else resolve(result ?? {})
      })
    })
    toBrowser.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`)
    return done
  }

  async function open(file: string, { width, scheme }: View): Promise<OpenPage> {
    const { targetId } = await call('Target.createTarget', { url: 'about:blank' })
    const { sessionId } = await call('Target.attachToTarget', { targetId, flatten: true })
    const ask = (method: string, params?: Members) => call(method, params, String(sessionId))
    const url = pathToFileURL(file).href
    const deeds: string[] = []
    const loaded = new Promise<void>((resolve) => {
      listeners.set(String(sessionId), (method, params) => {
        const deed = deedOf(method, params, url)
        if (deed !== undefined) deeds.push(deed)
        if (method === 'Page.loadEventFired') resolve()
      })
    })
    for (const domain of ['Page', 'Network', 'Log', 'Runtime', 'Debugger', 'Audits']) await ask(`${domain}.enable`)
    await ask('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false })
    await ask('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] })
    await ask('Page.navigate', { url })
    await loaded
    // The events of what the page did come before this answer.
    await ask('Page.getFrameTree')
    return {
      deeds: [...deeds],
      async evaluate<T>(expression: string) {
        const { result, exceptionDetails } = await ask('Runtime.evaluate', { expression, returnByValue: true })
        if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails))
        return (result as { value: T }).value
      },
      async screenshot() {
        const { data } = await ask('Page.captureScreenshot', { captureBeyondViewport: true })
        return Buffer.from(String(data), 'base64')
      },
    }
  }

  return {
    open,
    async close() {
      await call('Browser.close').catch(() => undefined)
      await closed
      folder.remove()
    },
  }
}

/** The thing that a page did, by an event of the browser. The load of the page itself is none. */
function deedOf(method: string, params: Members, page: string): string | undefined {
  switch (method) {
    case 'Debugger.scriptParsed':
      return 'script'
    case 'Network.requestWillBeSent': {
      const { url } = params.request as { url: string }
      return url === page ? undefined : `request ${url}`
    }
    case 'Log.entryAdded': {
      const { level, text } = params.entry as { level: string; text: string }
      return `${level}: ${text}`
    }
    case 'Runtime.consoleAPICalled':
    case 'Runtime.exceptionThrown':
      return method
    case 'Audits.issueAdded':
      return `issue ${(params.issue as { code: string }).code}`
    default:
      return undefined
  }
}
