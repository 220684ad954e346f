import { FuseV1Options } from '@electron/fuses'

/** How a fuse stands in a binary. */
export type FuseSetting = 'on' | 'off' | 'missing' | 'removed'

/** The wire of today's Electron has nine fuses; `@electron/fuses` has names for eight. */
const WASM_TRAP_HANDLERS = 8

/** What every shipped binary must answer, in the order of the wire. */
export const EXPECTED_FUSES: readonly {
  readonly index: number
  readonly name: string
  readonly setting: 'on' | 'off'
}[] = [
  { index: FuseV1Options.RunAsNode, name: 'runAsNode', setting: 'off' },
  { index: FuseV1Options.EnableCookieEncryption, name: 'cookieEncryption', setting: 'on' },
  {
    index: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    name: 'nodeOptions',
    setting: 'off',
  },
  { index: FuseV1Options.EnableNodeCliInspectArguments, name: 'nodeCliInspect', setting: 'off' },
  {
    index: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    name: 'embeddedAsarIntegrity',
    setting: 'on',
  },
  { index: FuseV1Options.OnlyLoadAppFromAsar, name: 'onlyLoadAppFromAsar', setting: 'on' },
  {
    index: FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
    name: 'browserProcessV8Snapshot',
    setting: 'off',
  },
  {
    index: FuseV1Options.GrantFileProtocolExtraPrivileges,
    name: 'fileProtocolPrivileges',
    setting: 'off',
  },
  { index: WASM_TRAP_HANDLERS, name: 'wasmTrapHandlers', setting: 'on' },
]

const settingByState = new Map<unknown, FuseSetting>([
  ['0'.charCodeAt(0), 'off'],
  ['1'.charCodeAt(0), 'on'],
  ['r'.charCodeAt(0), 'removed'],
])

/** Reads what `getCurrentFuseWire` answered: one setting for each expected fuse. */
export function readFuseSettings(wire: Readonly<Record<number, unknown>>): readonly FuseSetting[] {
  return EXPECTED_FUSES.map(({ index }) => settingByState.get(wire[index]) ?? 'missing')
}
