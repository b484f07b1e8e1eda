import { useCallback, useEffect, useRef, useState } from 'react'
import { api } from '../api/index.ts'
import { readWav } from '../wav.ts'

export type Player = { playing: boolean; busy: boolean; error: unknown; seconds: number | null; play: () => void; stop: () => void }

type Running = { context: AudioContext; source: AudioBufferSourceNode }

/** Fetches a sound when it is to be played, not before: asking for a message is hearing it. */
export function usePlayer(path: string): Player {
  const running = useRef<Running | null>(null)
  const [state, setState] = useState({ playing: false, busy: false, error: null as unknown, seconds: null as number | null })
  const stop = useCallback(() => {
    const was = running.current
    running.current = null
    was?.source.stop()
    void was?.context.close()
    setState(before => ({ ...before, playing: false }))
  }, [])
  const shown = useRef(true)
  useEffect(() => {
    shown.current = true
    return () => {
      shown.current = false
      stop()
    }
  }, [stop, path])
  const play = async () => {
    setState(before => ({ ...before, busy: true, error: null }))
    try {
      const { context, source, seconds } = await load(path)
      stop()
      if (!shown.current) {
        return void context.close()
      }
      running.current = { context, source }
      source.onended = () => running.current?.source === source && stop()
      source.start()
      setState({ playing: true, busy: false, error: null, seconds })
    } catch (error) {
      setState(before => ({ ...before, playing: false, busy: false, error }))
    }
  }
  return { ...state, play: () => void play(), stop }
}

async function load(path: string): Promise<Running & { seconds: number }> {
  const bytes = await (await api.file(path)).arrayBuffer()
  const context = new AudioContext()
  const sound = readWav(bytes)
  let buffer: AudioBuffer
  if (sound) {
    buffer = context.createBuffer(sound.channels.length, Math.max(1, sound.channels[0]?.length ?? 0), sound.rate)
    sound.channels.forEach((samples, index) => buffer.getChannelData(index).set(samples))
  } else {
    buffer = await context.decodeAudioData(bytes)
  }
  const source = context.createBufferSource()
  source.buffer = buffer
  source.connect(context.destination)
  return { context, source, seconds: buffer.duration }
}
