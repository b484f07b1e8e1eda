import { Button } from '@patternfly/react-core'
import { Td, Tr } from '@patternfly/react-table'
import React, { useState } from 'react'
import { api } from '../../api/index.ts'
import { useAction } from '../../hooks/useAction.ts'
import { useText } from '../../i18n/context.ts'
import type { Sound } from '../../model-voice.ts'
import type { Names } from '../../names.ts'
import { soundFault } from '../../sounds.ts'
import { Failure } from '../Failure.tsx'
import { Player } from '../Player.tsx'
import { SoundAlert } from './SoundAlert.tsx'

type Props = { sound: Sound; names: Names; mayChange: boolean; removed: () => void }

/** One sound: heard as callers hear it, and removed by two clicks. */
export const SoundRow: React.FunctionComponent<Props> = ({ sound, names, mayChange, removed }) => {
  const { text } = useText()
  const [asking, setAsking] = useState(false)
  const { busy, error, run } = useAction()
  const fault = error === null ? null : soundFault(error)
  const remove = async () => {
    setAsking(false)
    if (await run(() => api.send('DELETE', `/sounds/${sound.id}`))) {
      removed()
    }
  }
  return (
    <Tr data-testid='vigie-sound'>
      <Td dataLabel={text('sound.id')}>
        <Player path={`/sounds/${sound.id}`} name={`${sound.id}.wav`} label={sound.id} />
        <SoundAlert fault={fault} />
        <Failure error={fault ? null : error} />
      </Td>
      <Td dataLabel={text('sound.usedBy')}>{sound.lines.map(names.line).join(', ') || text('sound.unused')}</Td>
      {mayChange && (
        <Td dataLabel={text('sound.remove')}>
          {asking ? (
            <>
              <Button variant='danger' size='sm' onClick={() => void remove()}>
                {text('sound.removeNow')}
              </Button>{' '}
              <Button variant='link' size='sm' onClick={() => setAsking(false)}>
                {text('sound.keep')}
              </Button>
            </>
          ) : (
            <Button
              variant='secondary'
              size='sm'
              isLoading={busy}
              isDisabled={busy}
              aria-label={`${text('sound.remove')} ${sound.id}`}
              onClick={() => setAsking(true)}
            >
              {text('sound.remove')}
            </Button>
          )}
        </Td>
      )}
    </Tr>
  )
}
