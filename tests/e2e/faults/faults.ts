import type { Route } from '@playwright/test'

/** What may come instead of a file. */
export const FAULTS: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  'is not there': (route) => route.fulfill({ status: 404, body: 'not found' }),
  'meets a broken server': (route) => route.fulfill({ status: 500, body: 'error' }),
  'is cut off': async (route) => {
    // A test may end while the answer is on its way.
    const body = await route
      .fetch()
      .then((response) => response.text())
      .catch(() => '')
    return route.fulfill({ contentType: 'application/json', body: body.slice(0, body.length / 2) })
  },
  'is a page of the host': (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>hi' }),
  'holds other JSON': (route) => route.fulfill({ contentType: 'application/json', body: '{"version":1,"days":[{}]}' }),
  'is of another version': (route) =>
    route.fulfill({ contentType: 'application/json', body: '{"version":0,"days":[],"ids":{},"search":{},"papers":1}' }),
  'never comes': (route) => route.abort('connectionreset'),
}
