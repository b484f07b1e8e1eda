import type { Put } from './client.ts'

/** By XMLHttpRequest, the one way in which a browser tells how much of a body it has sent. */
export const put: Put = (url, headers, body, sent) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PUT', url)
    Object.entries(headers).forEach(([name, value]) => request.setRequestHeader(name, value))
    request.upload.onprogress = event => event.lengthComputable && sent(event.loaded / event.total)
    request.upload.onload = () => sent(1)
    request.onload = () => resolve(answer(request))
    request.onerror = () => reject(new TypeError('the connection broke'))
    request.send(body)
  })

function answer(request: XMLHttpRequest): Response {
  const headers = { 'Content-Type': request.getResponseHeader('Content-Type') ?? '' }
  return new Response(request.responseText || null, { status: request.status, statusText: request.statusText, headers })
}
