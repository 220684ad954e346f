/** Takes the place of Ajv in the bundle. It is only called for a store with a schema, and no store of ours has one. */
export function Ajv2020(): never {
  throw new Error('Stores are not validated by a schema here: see electron.vite.config.ts')
}

// The name under which conf imports ajv-formats.
// eslint-disable-next-line no-restricted-syntax -- as the library has it
export default { default: Ajv2020 }
