import React, { useCallback } from 'react'
import { api } from '../../api/index.ts'
import { useAsked } from '../../hooks/useAsked.ts'
import { useSupervisor } from '../../hooks/useSupervisor.ts'
import type { Trunk } from '../../model-voice.ts'
import type { Page } from '../../model.ts'
import type { Names } from '../../names.ts'
import { Failure } from '../Failure.tsx'
import { LineTest } from './LineTest.tsx'
import { Sounds } from './Sounds.tsx'
import { Trunks } from './Trunks.tsx'

const EVERY_MILLIS = 5_000

/** The trunks, tests of lines by them, and the sounds that callers hear. */
export const Voice: React.FunctionComponent<{ names: Names }> = ({ names }) => {
  const mayChange = useSupervisor()
  const ask = useCallback((signal: AbortSignal) => api.get<Page<Trunk>>('/trunks', signal), [])
  const { value, error } = useAsked(ask, EVERY_MILLIS)
  return (
    <section data-testid='vigie-voice'>
      <Failure error={error} />
      <Trunks trunks={value?.items ?? null} />
      <LineTest names={names} trunks={value?.items ?? []} mayTest={mayChange} />
      <Sounds names={names} mayChange={mayChange} />
    </section>
  )
}
