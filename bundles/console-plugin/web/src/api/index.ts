import { client } from './client.ts'

// Relative to the console's own page, which the console may serve under another context one day.
export const api = client(new URL('api-token', document.baseURI).href, '/api/v1')
