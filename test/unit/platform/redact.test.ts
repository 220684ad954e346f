import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSecretName, redactText } from '../../../electron/main/platform/redact'

const HOME = '/home/ayse'
const SECRET = 'Zk3/pQ+9"x=Client&Secret'

function redact(text: string): string {
  return redactText(text, { secrets: [SECRET], homeDirectories: [HOME, 'C:\\Users\\Ayşe Kaya'] })
}

describe('redactText', () => {
  it.each([
    'token-refreshed',
    'uploaded 10000000 of 66259900 bytes',
    'publish_id v_pub_file~v2-1.7678907398077074696',
    'https://open.tiktokapis.com/v2/post/publish/video/init/',
    'contract.signed is not a token, neither is act. or rft.',
    'statement=1 barcode=12 mycode: "x"',
    'Basic usage of the state machine',
    'exit code 1',
    '10:45:12',
    'a/b/home/c.mp4',
    '',
  ])('leaves %j as it is', (text) => {
    expect(redact(text)).toBe(text)
  })

  it.each([
    ['user access token', 'got act.example12345Example12345Example!4521.va now'],
    ['user refresh token', 'rft.example12345Example12345Example!4521.va'],
    ['client token', 'x=clt.example12345Example12345Example'],
    ['token after an underscore', 'channel_act.example12345Example12345'],
    ['token in a sentence', '(act.example12345).'],
    ['registered secret', `secret ${SECRET} typed`],
    ['registered secret, URL-encoded', `a?b=${encodeURIComponent(SECRET)}`],
    ['registered secret, form-encoded', new URLSearchParams({ x: `${SECRET} ` }).toString()],
    ['registered secret in JSON', JSON.stringify({ form: SECRET })],
    ['code in a query', 'callback?code=example12345%2A1%214608.va&x=1'],
    ['code in a form', 'client_key=aw1&code=example12345*1!4608.va'],
    ['code verifier', 'code_verifier=example12345-._~'],
    ['code verifier in JSON', '{"code_verifier":"example12345"}'],
    ['client secret in a form', 'client_secret=example12345&grant_type=x'],
    ['client secret in JSON', '{"client_secret": "example12345"}'],
    [
      'client secret in JSON inside JSON',
      JSON.stringify(JSON.stringify({ client_secret: 'example12345' })),
    ],
    ['client secret with an escaped quote', '{"client_secret":"a\\"example12345"}'],
    ['client secret cut off', '{"client_secret":"example12345'],
    ['option key of the secret', '"tiktok_client-secret": "example12345"'],
    ['environment variable', 'TIKTOK_CLIENT_SECRET=example12345'],
    ['state', 'state=example12345&scopes=a'],
    ['access token in JSON of another shape', '{"access_token":"example12345"}'],
    ['refresh token in camel case', "refreshToken: 'example12345'"],
    ['an inspected object', "{ clientSecret: 'example12345', accessToken: `example12345` }"],
    ['an inspected value cut off', "uploadUrl: 'https:example12345"],
    ['bearer header', 'Authorization: Bearer example12345'],
    ['header in an inspected object', "{ Authorization: 'Bearer example12345' }"],
    ['lower-case header in JSON', '{"authorization":"Bearer example12345"}'],
    ['bearer without a header', 'sent Bearer example12345 to'],
    ['basic credentials', 'Basic ZXhhbXBsZTEyMzQ1example12345'],
    ['cookie', 'set-cookie: session=example12345; Path=/'],
    ['upload token', 'upload_token=example12345'],
    [
      'upload address',
      'PUT https://open-upload.tiktokapis.com/video/?upload_id=example12345&upload_token=Xza123',
    ],
    ['deep link', 'sosyabot://auth/tiktok/callback?code=example12345&state=s'],
    ['fragment', 'https://a.example/#access_token=example12345'],
  ])('hides a %s', (_name, text) => {
    const safe = redact(text)
    expect(safe).toContain('[redacted]')
    expect(safe).not.toContain('example12345')
    expect(safe).not.toContain('Zk3')
  })

  it('keeps what helps: host and path of an address, names of parameters, the kind of a token', () => {
    expect(redact('PUT https://up.tiktokapis.com/video/?upload_id=1&upload_token=2 said 403')).toBe(
      'PUT https://up.tiktokapis.com/video/?[redacted] said 403',
    )
    expect(redact('client_secret=abc&code=def&grant_type=authorization_code')).toBe(
      'client_secret=[redacted]&code=[redacted]&grant_type=authorization_code',
    )
    expect(redact('http://me:pass@127.0.0.1:8080/x')).toBe('http://127.0.0.1:8080/x')
    expect(redact('"act.example12345" expired')).toBe('"act.[redacted]" expired')
  })

  it.each([
    [
      `ENOENT: no such file, open '${HOME}/My (best), Videos/a b.mp4'`,
      "ENOENT: no such file, open '…/a b.mp4'",
    ],
    [`at upload (${HOME}/app/out/main/index.cjs:10:5)`, 'at upload (…/index.cjs:10:5)'],
    [`${HOME}/a.mp4`, '…/a.mp4'],
    [HOME, '…'],
    [`file://${HOME}/Videos/a.mp4`, '…/a.mp4'],
    ['/home/somebody-else', '…'],
    ['/Users/mehmet/Movies/b.mov', '…/b.mov'],
    ['/run/media/ayse/usb/c.mp4', '…/c.mp4'],
    ["open 'C:\\Users\\Ayşe Kaya\\Videos\\d.mp4'", "open '…/d.mp4'"],
    ['"path":"C:\\\\Users\\\\Ayşe Kaya\\\\d.mp4"', '"path":"…/d.mp4"'],
    ['file:///D:/Clips/e.mp4', '…/e.mp4'],
    ['D:\\Clips\\e.mp4', '…/e.mp4'],
    ['\\\\server\\share\\f.mp4', '…/f.mp4'],
  ])('reduces the path in %j', (text, expected) => {
    expect(redact(text)).toBe(expected)
  })

  it('takes a home directory that lies at an unusual place', () => {
    const knowledge = { secrets: [], homeDirectories: ['/root'] }
    expect(redactText("open '/root/x.mp4'", knowledge)).toBe("open '…/x.mp4'")
    expect(redactText('/rooted/x.mp4', knowledge)).toBe('/rooted/x.mp4')
  })

  it('never lets a token or a registered secret through, whatever stands around it', () => {
    const token = 'act.exampleCanary0123456789'
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.constantFrom(token, SECRET),
        (before, after, secret) => {
          // A letter or digit glued to the front makes it another word; TikTok never sends that.
          const safe = redact(`${before} ${secret}${after}`)
          expect(safe).not.toContain('exampleCanary')
          expect(safe).not.toContain(SECRET)
        },
      ),
      { numRuns: 3000 },
    )
  })

  it('gives the same answer the second time', () => {
    const text = `client_secret=abc https://u@h/p?q=1 act.example12345 "code":"abc" '${HOME}/a/b.mp4'`
    expect(redact(redact(text))).toBe(redact(text))
  })

  it('stays quick on a long hostile text', () => {
    const startedAt = performance.now()
    redact('"code":"' + '\\'.repeat(100_000))
    redact('https://'.repeat(20_000))
    redact("code: '".repeat(20_000))
    redact('/home/'.repeat(20_000))
    expect(performance.now() - startedAt).toBeLessThan(3000)
  })
})

describe('isSecretName', () => {
  it('knows the names in any spelling of capitals', () => {
    for (const name of [
      'client_secret',
      'clientSecret',
      'ACCESS_TOKEN',
      'Authorization',
      'code',
      'state',
    ]) {
      expect(isSecretName(name)).toBe(true)
    }
    for (const name of ['errorCode', 'httpStatus', 'logId', 'keychain']) {
      expect(isSecretName(name)).toBe(false)
    }
  })
})
