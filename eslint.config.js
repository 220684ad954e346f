import { defineConfig } from 'eslint/config'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** The files that a tool insists on: they hold a default export and belong to no TypeScript project of ours. */
const toolConfigs = ['*.config.{js,ts}', 'electron.vite.config.ts', '**/*.cjs', '**/*.mjs']
const testFiles = ['test/**/*.{ts,tsx}']

/** Every doorway out of a process has one file which may use it. Everyone else asks that file. */
const doorways = {
  ipcMain: {
    file: 'electron/main/ipc/typed-ipc-main.ts',
    names: ['ipcMain'],
    message: 'Requests are registered through typed-ipc-main, which checks sender and schema.',
  },
  ipcRenderer: {
    file: 'electron/preload/typed-ipc-renderer.ts',
    names: ['ipcRenderer'],
    message: 'The preload speaks through typed-ipc-renderer, which knows the contract.',
  },
  shell: {
    file: 'electron/main/window/open-in-browser.ts',
    names: ['shell'],
    message: 'Links leave the app through open-in-browser, which holds the list of allowed hosts.',
  },
}
const keychain = {
  file: 'electron/main/secrets/keychain-secret-store.ts',
  message: 'Secrets go through the SecretStore port; only keychain-secret-store knows keytar.',
}
const desktopClient = 'renderer/desktop/desktop-client.ts'

/** Electron exports the same API under several names; a ban on one of them only would be no ban. */
const electronModules = ['electron', 'electron/main', 'electron/renderer', 'electron/common']

/**
 * ESLint replaces a rule's options as a whole when a later block sets it again, so the list is computed for each
 * doorway file with its own permission left out.
 */
function restrictedImports(file) {
  const closed = Object.values(doorways).filter((doorway) => doorway.file !== file)
  const paths = electronModules.flatMap((name) =>
    closed.map(({ names, message }) => ({ name, importNames: names, message })),
  )
  if (file !== keychain.file) {
    paths.push(
      { name: 'keytar', message: keychain.message },
      { name: '@github/keytar', message: keychain.message },
    )
  }
  return ['error', { paths }]
}

const bridgeMessage =
  'Only desktop-client touches window.desktop; everyone else uses desktop-client.'

export default defineConfig(
  { ignores: ['out/', 'release/', 'node_modules/', 'test-results/', 'demo-output/', 'resources/'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-imports': restrictedImports(''),
      'no-restricted-properties': [
        'error',
        ...['window', 'globalThis'].map((object) => ({
          object,
          property: 'desktop',
          message: bridgeMessage,
        })),
        ...['any', 'timeout'].map((property) => ({
          object: 'AbortSignal',
          property,
          message:
            'Node can collect it while somebody waits (nodejs/node#57736): use run-abortable.',
        })),
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
          message: 'Named exports only: one name for one thing, everywhere.',
        },
        {
          selector: 'ExportAllDeclaration',
          message: 'No barrels: import from the file that holds the thing.',
        },
      ],
      eqeqeq: 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // As the compiler has it: an underscore says that an argument is there for its place only.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // A number or a boolean in a template string reads as it is written.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // `() => doIt()` as a callback is clearer than a block around it.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      // React takes an async event handler and ignores its promise, which is what we want there.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // A port's method is async for its slowest adapter; the in-memory adapter has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
    },
  },
  ...[...Object.values(doorways), keychain].map(({ file }) => ({
    files: [file],
    rules: { 'no-restricted-imports': restrictedImports(file) },
  })),
  { files: [desktopClient], rules: { 'no-restricted-properties': 'off' } },
  { files: ['renderer/**/*.{ts,tsx}'], ...reactHooks.configs.flat.recommended },
  { files: ['electron/dev/**'], rules: { 'no-console': 'off' } },
  {
    files: testFiles,
    rules: {
      'max-lines': 'off',
      'no-console': 'off',
      // A test reads the page's bridge and the keychain from outside, to see that nothing leaks there.
      'no-restricted-properties': 'off',
      'no-restricted-imports': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      // `expect(port.method)` takes the method as a value, and a test may well look at code points.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },
  {
    files: [...toolConfigs, 'test/**/*.config.ts'],
    ...tseslint.configs.disableTypeChecked,
  },
  {
    files: [...toolConfigs, 'test/**/*.config.ts'],
    rules: {
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-require-imports': 'off',
    },
  },
)
