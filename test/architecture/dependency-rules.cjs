/**
 * Who may import whom: part 3 of the architecture, as `npm run test:architecture` checks it.
 * test/unit/dev/dependency-rules.test.ts breaks every rule once, to see that it speaks up.
 */

/** The folders of electron/main from the operating system's side down to the ground. Imports go down or sideways. */
const layersOfMain = [
  ['ipc', 'window', 'deep-link'],
  ['credentials', 'auth', 'channels', 'video', 'batch', 'drafts', 'posts', 'updates', 'support'],
  ['tiktok', 'secrets', 'settings'],
  ['platform'],
]

/** The files which put the app together. Each knows the next ones, none of them the earlier. */
const assembly = ['index', 'bootstrap', 'composition-root']

const foldersOf = (names) => `^electron/main/(${names.join('|')})/`
const everyFolderOfMain = foldersOf(layersOfMain.flat())
const plainNodeCode =
  '^electron/(main/(credentials|auth|channels|video|batch|drafts|posts|updates|support|tiktok)|practice)/'

const layerRules = layersOfMain.slice(1).map((layer, index) => ({
  name: `main-${layer.join('-')}-look-down-only`,
  severity: 'error',
  comment: 'A lower layer of main must not know the layers above it.',
  from: { path: foldersOf(layer) },
  to: { path: foldersOf(layersOfMain.slice(0, index + 1).flat()) },
}))

const assemblyRules = assembly.slice(1).map((file, index) => ({
  name: `main-${file}-looks-down-only`,
  severity: 'error',
  comment: 'Start-up goes index -> bootstrap -> composition-root.',
  from: { path: `^electron/main/${file}[.]ts$` },
  to: { path: `^electron/main/(${assembly.slice(0, index + 1).join('|')})[.]ts$` },
}))

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that need each other are one idea, or hide a third.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      comment: 'An import that leads nowhere escapes every other rule.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'shared-is-a-leaf',
      severity: 'error',
      comment: 'Both processes rest on electron/shared, so it rests on nothing but zod.',
      from: { path: '^electron/shared/' },
      to: { pathNot: '^electron/shared/|(^|/)node_modules/zod/' },
    },
    {
      name: 'practice-stands-alone',
      severity: 'error',
      comment: "A misreading of TikTok's rules that both sides share would cancel itself out.",
      from: { path: '^electron/practice/' },
      to: { path: '^(electron|renderer)/', pathNot: '^electron/practice/' },
    },
    {
      name: 'main-takes-practice-at-the-top',
      severity: 'error',
      comment: 'Only the files that assemble the app know that TikTok can be a practice server.',
      from: { path: everyFolderOfMain },
      to: { path: '^electron/practice/' },
    },
    {
      name: 'plain-node-code-has-no-electron',
      severity: 'error',
      comment: 'These run and are tested in plain Node.',
      from: { path: plainNodeCode },
      to: { path: '(^|/)node_modules/electron/|^electron$' },
    },
    {
      name: 'preload-knows-the-contract-only',
      severity: 'error',
      comment: 'Preload and main are strangers: they meet in electron/shared.',
      from: { path: '^electron/preload/' },
      to: { path: '^(electron|renderer)/', pathNot: '^electron/(preload|shared)/' },
    },
    {
      name: 'main-knows-no-other-process',
      severity: 'error',
      comment: 'Preload and main are strangers, and main never sees the page.',
      from: { path: '^electron/main/' },
      to: { path: '^(electron/preload|renderer)/' },
    },
    {
      name: 'main-folders-do-not-know-the-assembly',
      severity: 'error',
      comment: 'Objects get what they need through their constructor.',
      from: { path: everyFolderOfMain },
      to: { path: '^electron/main/[^/]+[.]ts$' },
    },
    ...layerRules,
    ...assemblyRules,
    {
      name: 'product-does-not-know-dev',
      severity: 'error',
      comment: 'electron/dev starts the app from a checkout and is never packaged.',
      from: { path: '^(electron/(main|preload|shared|practice)|renderer)/' },
      to: { path: '^electron/dev/' },
    },
    {
      name: 'dev-starts-the-app-from-outside',
      severity: 'error',
      comment: 'The dev tools start the built app as its own process.',
      from: { path: '^electron/dev/' },
      to: { path: '^(electron/(main|preload)|renderer)/' },
    },
    {
      name: 'product-does-not-know-tests',
      severity: 'error',
      from: { path: '^(electron|renderer)/' },
      to: { path: '^test/' },
    },
    {
      name: 'renderer-sees-the-contract-only',
      severity: 'error',
      comment: 'The page takes electron/shared and the type of preload/desktop-api, nothing else.',
      from: { path: '^renderer/' },
      to: { path: '^electron/', pathNot: '^electron/(shared/|preload/desktop-api[.]ts$)' },
    },
    {
      name: 'renderer-takes-the-bridge-as-a-type',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^electron/preload/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      comment: 'The page is sandboxed: it has neither Node nor Electron.',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-has-no-electron',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '(^|/)node_modules/electron/' },
    },
    {
      name: 'features-do-not-know-each-other',
      severity: 'error',
      comment: 'What two pages share belongs to desktop, components or electron/shared.',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'features-do-not-know-the-app',
      severity: 'error',
      from: { path: '^renderer/features/' },
      to: { path: '^renderer/[^/]+[.]tsx?$' },
    },
    {
      name: 'components-know-no-product',
      severity: 'error',
      comment: 'The design system could serve another app.',
      from: { path: '^renderer/components/' },
      to: { path: '^(electron|renderer)/', pathNot: '^renderer/(components|styles)/' },
    },
    {
      name: 'desktop-and-words-are-below-the-pages',
      severity: 'error',
      from: { path: '^renderer/(desktop|i18n)/' },
      to: { path: '^renderer/(features/|[^/]+[.]tsx?$)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Without it a type-only import, gone after compilation, would be invisible.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types'] },
  },
}
