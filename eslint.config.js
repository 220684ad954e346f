import { defineConfig } from 'eslint/config'
import noUnsanitized from 'eslint-plugin-no-unsanitized'
import reactHooks from 'eslint-plugin-react-hooks'
import security from 'eslint-plugin-security'
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

/**
 * Rules of eslint-plugin-security that say nothing here. Both report every use of a feature and not a fault: of some 750 findings
 * none was one.
 */
const silencedSecurityRules = {
  // Opening the person's own files is what this app does. Paths come from the preload or a dialog, never out of a page's text;
  // what the app:// scheme serves is checked for escapes, and tested with them.
  'security/detect-non-literal-fs-filename': 'off',
  // The compiler knows the keys: they are closed unions, and anything else is `undefined` by noUncheckedIndexedAccess. Names from
  // outside pass zod, or lie in a Map.
  'security/detect-object-injection': 'off',
}

/** What the other security rules have found, one reason each. A new finding fails. */
const securityExceptions = [
  // Optional groups in a bounded or anchored pattern: nothing repeats inside a repetition, so the time is linear.
  ['security/detect-unsafe-regex', 'electron/main/batch/assert-sheet-bounded.ts'],
  ['security/detect-unsafe-regex', 'electron/main/platform/parse-env-file.ts'],
  ['security/detect-unsafe-regex', 'electron/main/platform/parse-retry-after.ts'],
  ['security/detect-unsafe-regex', 'electron/main/platform/system-http-agents.ts'],
  ['security/detect-unsafe-regex', 'electron/main/support/diagnostics-text.ts'],
  ['security/detect-unsafe-regex', 'electron/main/support/diagnostics.ts'],
  ['security/detect-unsafe-regex', 'electron/main/video/fixed-copy-name.ts'],
  ['security/detect-unsafe-regex', 'electron/shared/parse-local-time.ts'],
  ['security/detect-unsafe-regex', 'renderer/components/split-file-name.ts'],
  ['security/detect-unsafe-regex', 'renderer/features/publishing/batch/cell-text.ts'],
  ['security/detect-unsafe-regex', 'renderer/features/settings/upload-card.tsx'],
  // Reads only names that electron-builder has written.
  ['security/detect-unsafe-regex', 'electron/dev/packaging/package-contents.ts'],
  // Reads only what apt-cache prints.
  ['security/detect-unsafe-regex', 'electron/dev/system-packages.ts'],
  // Built from constants, and from folder names whose special characters are escaped.
  ['security/detect-non-literal-regexp', 'electron/main/platform/redact.ts'],
  // Built from two constants.
  ['security/detect-non-literal-regexp', 'electron/shared/parse-local-time.ts'],
  ['security/detect-non-literal-regexp', 'electron/practice/callback-page-policy.ts'],
  // What the person looks for, with every special character escaped.
  ['security/detect-non-literal-regexp', 'renderer/features/publishing/batch/replace-captions.ts'],
  // Compares two addresses of pages; neither is a secret.
  ['security/detect-possible-timing-attacks', 'renderer/desktop/router.ts'],
  // Loads the app of the checkout that the developer has named.
  ['no-unsanitized/method', 'electron/dev/default-app/main.mjs'],
]

const bridgeMessage =
  'Only desktop-client touches window.desktop; everyone else uses desktop-client.'

export default defineConfig(
  { ignores: ['out/', 'release/', 'node_modules/', 'test-results/', 'demo-output/', 'resources/'] },
  ...tseslint.configs.strictTypeChecked,
  security.configs.recommended,
  noUnsanitized.configs.recommended,
  { rules: silencedSecurityRules },
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
        {
          selector:
            ':matches(Program, ExportNamedDeclaration) > VariableDeclaration > VariableDeclarator > NewExpression[callee.object.name="Intl"]',
          message: 'Made at its first use: the first one takes eight milliseconds of every start.',
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
  ...securityExceptions.map(([rule, file]) => ({ files: [file], rules: { [rule]: 'off' } })),
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
      // Tests build patterns and load files by names of their own; nobody else's text reaches them.
      'security/detect-unsafe-regex': 'off',
      'security/detect-non-literal-regexp': 'off',
      'security/detect-possible-timing-attacks': 'off',
      'no-unsanitized/method': 'off',
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
