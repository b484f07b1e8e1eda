import { useState } from 'react'
import { api } from '../api/index.ts'
import { MAX_BYTES, soundFault, type SoundFault } from '../sounds.ts'

export type Upload = {
  /** From 0 to 1; null while nothing is on its way. */
  share: number | null
  fault: SoundFault | null
  /** What is no fault of the sound. */
  error: unknown
  /** Says whether it was taken. */
  send: (id: string, file: File) => Promise<boolean>
  forget: () => void
}

const IDLE = { share: null as number | null, fault: null as SoundFault | null, error: null as unknown }

/** Sends a sound, one at a time. */
export function useUpload(): Upload {
  const [state, setState] = useState(IDLE)
  const send = async (id: string, file: File) => {
    if (file.size > MAX_BYTES) {
      setState({ ...IDLE, fault: { key: 'sound.tooLarge', detail: '' } })
      return false
    }
    setState({ ...IDLE, share: 0 })
    try {
      await api.upload(`/sounds/${id}`, file, 'audio/wav', share => setState({ ...IDLE, share }))
      setState(IDLE)
      return true
    } catch (error) {
      const fault = soundFault(error, file.size)
      setState({ ...IDLE, fault, error: fault ? null : error })
      return false
    }
  }
  return { ...state, send, forget: () => setState(IDLE) }
}
