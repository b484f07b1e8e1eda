import { client } from './client.ts'
import { put } from './put.ts'

// Relative to the console's own page, which the console may serve under another context one day.
export const api = client(new URL('api-token', document.baseURI).href, '/api/v1', put)
