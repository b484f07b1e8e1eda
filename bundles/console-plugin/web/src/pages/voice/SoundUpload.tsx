import { Button, Flex, FlexItem, FormGroup, Progress, TextInput } from '@patternfly/react-core'
import React, { useRef, useState } from 'react'
import { useUpload } from '../../hooks/useUpload.ts'
import { useText } from '../../i18n/context.ts'
import type { Sound } from '../../model-voice.ts'
import { isSoundId, soundId } from '../../sounds.ts'
import { Failure } from '../Failure.tsx'
import { SoundAlert } from './SoundAlert.tsx'

type Props = { sounds: Sound[]; uploaded: () => void }

/** Takes any WAV file; the appliance converts it. */
export const SoundUpload: React.FunctionComponent<Props> = ({ sounds, uploaded }) => {
  const { text } = useText()
  const [file, setFile] = useState<File | null>(null)
  const [id, setId] = useState('')
  const chooser = useRef<HTMLInputElement>(null)
  const { share, fault, error, send, forget } = useUpload()
  const busy = share !== null
  const choose = (chosen: File | null) => {
    forget()
    setFile(chosen)
    setId(chosen ? soundId(chosen.name) : '')
  }
  const upload = async () => {
    if (file && (await send(id, file))) {
      setFile(null)
      setId('')
      if (chooser.current) {
        chooser.current.value = ''
      }
      uploaded()
    }
  }
  return (
    <div data-testid='vigie-sound-upload'>
      <Flex alignItems={{ default: 'alignItemsFlexEnd' }}>
        <FlexItem>
          <FormGroup label={text('sound.file')} fieldId='vigie-sound-file'>
            <input
              id='vigie-sound-file'
              className='vigie-file'
              type='file'
              accept='.wav,audio/wav,audio/x-wav'
              ref={chooser}
              disabled={busy}
              aria-describedby='vigie-sound-hint'
              onChange={event => choose(event.target.files?.[0] ?? null)}
            />
          </FormGroup>
        </FlexItem>
        <FlexItem>
          <FormGroup label={text('sound.id')} fieldId='vigie-sound-id'>
            <TextInput
              id='vigie-sound-id'
              value={id}
              isDisabled={busy}
              validated={id && !isSoundId(id) ? 'error' : 'default'}
              aria-describedby='vigie-sound-hint'
              onChange={(_event, typed) => setId(typed.trim())}
            />
          </FormGroup>
        </FlexItem>
        <FlexItem>
          <Button isLoading={busy} isDisabled={busy || !file || !isSoundId(id)} onClick={() => void upload()}>
            {text(sounds.some(sound => sound.id === id) ? 'sound.replace' : 'sound.upload')}
          </Button>
        </FlexItem>
      </Flex>
      <p id='vigie-sound-hint' className='vigie-why'>
        {text('sound.hint')}
      </p>
      {share !== null && (
        <Progress
          id='vigie-sound-progress'
          value={Math.round(share * 100)}
          title={text(share < 1 ? 'sound.sending' : 'sound.converting')}
          size='sm'
        />
      )}
      <SoundAlert fault={fault} />
      <Failure error={error} />
    </div>
  )
}
