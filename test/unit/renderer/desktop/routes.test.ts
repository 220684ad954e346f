import { describe, expect, it } from 'vitest'
import {
  parseRoute,
  ROUTE_PATHS,
  routeHref,
  type RouteName,
} from '../../../../renderer/desktop/routes'

describe('parseRoute', () => {
  it('knows the addresses of the public surface', () => {
    expect(parseRoute('#/app/publishing').name).toBe('publishing')
    expect(parseRoute('#/app/queue').name).toBe('queue')
    expect(parseRoute('#/app/history').name).toBe('history')
    expect(parseRoute('#/app/channels').name).toBe('channels')
    expect(parseRoute('#/admin/api-integration/tiktok').name).toBe('integration')
    expect(parseRoute('#/help').name).toBe('help')
    expect(parseRoute('#/settings').name).toBe('settings')
  })

  it.each(['', '#', '#/', '#/app', '#/nowhere', '#/app/publishing/extra', '#?code=1', '#//'])(
    'leads %j to Publishing',
    (hash) => expect(parseRoute(hash).name).toBe('publishing'),
  )

  it('forgives a slash at the end', () => {
    expect(parseRoute('#/app/channels/').name).toBe('channels')
  })

  it('reads the query back as it was written', () => {
    for (const name of Object.keys(ROUTE_PATHS) as RouteName[]) {
      const route = parseRoute(routeHref(name, { code: 'a b&c=ü?' }))
      expect(route).toEqual({ name, query: new Map([['code', 'a b&c=ü?']]) })
    }
  })
})
