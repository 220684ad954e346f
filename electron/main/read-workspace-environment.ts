import { readEnvFile } from './platform/read-env-file'

/** The process environment over the `.env` files, as the owner's guide has it. */
export async function readWorkspaceEnvironment(place: {
  /** `.env` files; an earlier one wins. */
  readonly envFilePaths: readonly string[]
  readonly isProcessEnvironmentUsed: boolean
}): Promise<Readonly<Record<string, string | undefined>>> {
  const files = await Promise.all([...place.envFilePaths].reverse().map(readEnvFile))
  const fromProcess = place.isProcessEnvironmentUsed ? process.env : {}
  return Object.assign({}, ...files, definedOnly(fromProcess)) as Record<string, string>
}

function definedOnly(record: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, value]],
    ),
  )
}
