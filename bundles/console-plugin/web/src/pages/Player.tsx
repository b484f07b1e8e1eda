import { Button, Flex, FlexItem } from '@patternfly/react-core'
import React from 'react'
import { clock } from '../format.ts'
import { usePlayer } from '../hooks/usePlayer.ts'
import { useText } from '../i18n/context.ts'
import { Failure } from './Failure.tsx'
import { FileButton } from './FileButton.tsx'

type Props = { path: string; name: string; label: string }

/** Plays a message or a recording, or saves it. */
export const Player: React.FunctionComponent<Props> = ({ path, name, label }) => {
  const { text } = useText()
  const { playing, busy, error, seconds, play, stop } = usePlayer(path)
  return (
    <div data-testid='vigie-player'>
      <Flex alignItems={{ default: 'alignItemsCenter' }} gap={{ default: 'gapSm' }}>
        <FlexItem>{label}</FlexItem>
        <FlexItem>
          <Button
            variant='secondary'
            size='sm'
            isLoading={busy}
            isDisabled={busy}
            aria-label={`${text(playing ? 'stop' : 'play')} ${label}`}
            onClick={playing ? stop : play}
          >
            {text(playing ? 'stop' : 'play')}
          </Button>
        </FlexItem>
        <FlexItem className='vigie-why'>{seconds === null ? '' : clock(Math.round(seconds))}</FlexItem>
        <FlexItem>
          <FileButton path={path} name={name} label={text('saveSound')} isLink />
        </FlexItem>
      </Flex>
      <Failure error={error} />
    </div>
  )
}
