import { hermetic, scratch } from './hermetic.ts'
import { peers } from './peers.ts'
import { freePorts, type Server, startServer } from './program.ts'

/** Starts moto. It accepts any token, so it can only show what clients accept. */
export async function startMoto(): Promise<Server & { readonly url: string }> {
  const folder = scratch()
  const [port] = await freePorts(1)
  const url = `http://127.0.0.1:${port}`
  const options = { env: hermetic(folder.home), cwd: folder.path }
  const server = await startServer(peers.moto.path, ['-H', '127.0.0.1', '-p', String(port)], options, async () => {
    const { ok } = await fetch(`${url}/moto-api/data.json`)
    return ok
  })
  return {
    url,
    async stop() {
      await server.stop()
      folder.remove()
    },
  }
}
