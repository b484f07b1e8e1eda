import { Button, EmptyState, Title } from '@patternfly/react-core'
import { Table, Tbody, Th, Thead, Tr } from '@patternfly/react-table'
import React, { useCallback } from 'react'
import { usePages } from '../../hooks/usePages.ts'
import { useText } from '../../i18n/context.ts'
import type { Sound } from '../../model-voice.ts'
import type { Names } from '../../names.ts'
import { Failure } from '../Failure.tsx'
import { SoundRow } from './SoundRow.tsx'
import { SoundUpload } from './SoundUpload.tsx'

type Props = { names: Names; mayChange: boolean }

const PAGE = 100

/** Announcements and music that were uploaded; whoever may not change them sees the list only. */
export const Sounds: React.FunctionComponent<Props> = ({ names, mayChange }) => {
  const { text } = useText()
  const list = usePages<Sound>(
    useCallback(
      (cursor: string | null) =>
        `/sounds?limit=${PAGE}${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
      [],
    ),
  )
  return (
    <section data-testid='vigie-sounds'>
      <Title headingLevel='h3' className='vigie-heading'>
        {text('sounds')}
      </Title>
      {mayChange && <SoundUpload sounds={list.items} uploaded={list.restart} />}
      <Failure error={list.error} />
      <Table variant='compact' aria-label={text('sounds')}>
        <Thead>
          <Tr>
            <Th>{text('sound.id')}</Th>
            <Th>{text('sound.usedBy')}</Th>
            {mayChange && <Th screenReaderText={text('sound.remove')} />}
          </Tr>
        </Thead>
        <Tbody>
          {list.items.map(sound => (
            <SoundRow key={sound.id} sound={sound} names={names} mayChange={mayChange} removed={list.restart} />
          ))}
        </Tbody>
      </Table>
      {!list.asking && !list.error && list.items.length === 0 && (
        <EmptyState variant='xs' headingLevel='h4' titleText={text('noSounds')} />
      )}
      {list.older && (
        <Button variant='link' onClick={list.older} isDisabled={list.asking}>
          {text('moreSounds')}
        </Button>
      )}
    </section>
  )
}
