import { Refused } from './api/client.ts'
import type { Key } from './i18n/en.ts'

/** What REST takes. */
export const MAX_BYTES = 32 * 1024 * 1024

const ID = /^[A-Za-z0-9-]{1,64}$/

export function isSoundId(id: string): boolean {
  return ID.test(id)
}

/** An id made of a file's name: letters without accents, digits and hyphens, as REST wants them. */
export function soundId(fileName: string): string {
  return fileName
    .replace(/\.[^.]*$/, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, 64)
    .replace(/^-|-$/g, '')
}

/** What went wrong, in the reader's words; in REST's own besides where they tell more. */
export type SoundFault = { key: Key; detail: string }

const BY_STATUS: Record<number, Key> = {
  400: 'sound.noWav',
  403: 'sound.mayNot',
  404: 'sound.gone',
  409: 'sound.inUse',
  413: 'sound.tooLarge',
  415: 'sound.noWav',
  422: 'sound.unfit',
  503: 'sound.away',
  507: 'sound.diskFull',
}

/**
 * Reads why a sound was not taken or removed; null where this is nothing about sounds.
 *
 * @param bytes size of the file; none where none was sent
 */
export function soundFault(error: unknown, bytes?: number): SoundFault | null {
  if (error instanceof TypeError) {
    return { key: 'sound.brokeOff', detail: '' }
  }
  if (!(error instanceof Refused)) {
    return null
  }
  const key = BY_STATUS[error.status]
  if (error.status === 400 && bytes === 0) {
    return { key: 'sound.empty', detail: '' }
  }
  if (error.status === 422 && error.message.includes('10 minutes')) {
    return { key: 'sound.tooLong', detail: '' }
  }
  return key ? { key, detail: error.status === 422 || error.status === 409 ? error.message : '' } : null
}
